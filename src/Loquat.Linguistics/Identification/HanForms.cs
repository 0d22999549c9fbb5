using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>In which orthographies a Han character exists that not all of them have.</summary>
[Flags]
enum HanForm
{
    /// <summary>All of them.</summary>
    Common = 0,
    Simplified = 1,
    Traditional = 2,

    /// <summary>A form of the Japanese reform of 1946, called shinjitai.</summary>
    Japanese = 4,
}

/// <summary>The table of character forms, from OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0).</summary>
static class HanForms
{
    static readonly FrozenDictionary<int, HanForm> Table = Read();

    /// <summary>Returns the form of a character.</summary>
    public static HanForm Of(Rune character) => Table.GetValueOrDefault(character.Value);

    // Each line begins with the number of the form. The characters follow.
    static FrozenDictionary<int, HanForm> Read() =>
        EmbeddedTable.Read("han-forms.txt")
            .SelectMany(line => line[1..].EnumerateRunes().Select(rune => (rune.Value, Form: (HanForm)(line[0] - '0'))))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Form);
}
