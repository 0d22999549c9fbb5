using System.Runtime.CompilerServices;

namespace Loquat.Linguistics.Identification;

/// <summary>How much of a text is in which script.</summary>
struct ScriptCounts
{
    Counters counters;

    /// <summary>The sum over all scripts.</summary>
    public int Total { get; private set; }

    /// <summary>The script with the largest share, where Han and kana count as one; <see cref="Script.None"/> without letters.</summary>
    public readonly Script Largest
    {
        get
        {
            var (largest, most) = (Script.None, 0);
            for (var script = Script.Latin; script <= Script.Other; script++)
            {
                var count = script == Script.Han ? Of(Script.Han) + Of(Script.Kana) : Of(script);
                if (count > most)
                {
                    (largest, most) = (script, count);
                }
            }
            return largest;
        }
    }

    /// <summary>The share of a script.</summary>
    public readonly int Of(Script script) => counters[(int)script];

    /// <summary>Adds letters of a script.</summary>
    public void Add(Script script, int count)
    {
        counters[(int)script] += count;
        Total += count;
    }

    [InlineArray((int)Script.Other + 1)]
    struct Counters
    {
        int first;
    }
}
