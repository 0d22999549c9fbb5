namespace Loquat.Linguistics.Segmentation;

/// <summary>Joins characters to words that the dictionary lacks, such as names.</summary>
sealed class UnknownWords(ChineseWords words)
{
    const int Positions = 4;
    const int Begin = 0;
    const int End = 2;
    const int Single = 3;
    const int Impossible = 1 << 28;

    /// <summary>Adds the words of neighbouring characters that the dictionary left alone.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="offset">The index of the first one in the whole text.</param>
    /// <param name="found">Receives the words.</param>
    public void Join(ReadOnlySpan<char> text, int offset, List<TextWord> found)
    {
        if (text.Length < 2)
        {
            Add(text.Length, offset, found);
            return;
        }
        var from = new byte[text.Length * Positions];
        var position = BestLast(text, from);
        var ends = new bool[text.Length];
        for (var i = text.Length - 1; i >= 0; position = from[(i * Positions) + position], i--)
        {
            ends[i] = position is End or Single;
        }
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (ends[i] || i == text.Length - 1)
            {
                Add(i + 1 - start, offset + start, found);
                start = i + 1;
            }
        }
    }

    // Viterbi. `from` receives the best position before each position of each character.
    int BestLast(ReadOnlySpan<char> text, byte[] from)
    {
        var transitions = words.Transitions;
        Span<int> costs = stackalloc int[Positions];
        Span<int> before = stackalloc int[Positions];
        for (var i = 0; i < text.Length; i++)
        {
            var of = words.PositionsOf(text[i]);
            for (var position = 0; position < Positions; position++)
            {
                var emission = of.IsEmpty ? Impossible / 1024 : of[position];
                if (i == 0)
                {
                    costs[position] = position is Begin or Single ? transitions[(End * Positions) + position] + emission : Impossible;
                    continue;
                }
                var (best, least) = (0, int.MaxValue);
                for (var last = 0; last < Positions; last++)
                {
                    var cost = transitions[(last * Positions) + position] == ushort.MaxValue
                        ? Impossible : before[last] + transitions[(last * Positions) + position];
                    (best, least) = cost < least ? (last, cost) : (best, least);
                }
                (costs[position], from[(i * Positions) + position]) = (Math.Min(least + emission, Impossible), (byte)best);
            }
            costs.CopyTo(before);
        }
        return before[End] < before[Single] ? End : Single;
    }

    static void Add(int length, int offset, List<TextWord> found)
    {
        if (length > 0)
        {
            found.Add(new(offset, length, WordKind.Han));
        }
    }
}
