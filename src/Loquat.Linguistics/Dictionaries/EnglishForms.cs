namespace Loquat.Linguistics.Dictionaries;

/// <summary>Takes contractions, possessives and inflections of English apart.</summary>
static class EnglishForms
{
    static readonly Dictionary<string, string[]> Irregular = new()
    {
        ["won't"] = ["will", "not"],
        ["can't"] = ["can", "not"],
        ["shan't"] = ["shall", "not"],
        ["ain't"] = ["be", "not"],
        ["let's"] = ["let", "us"],
        ["y'all"] = ["you", "all"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["kinda"] = ["kind", "of"],
        ["lemme"] = ["let", "me"],
        ["gimme"] = ["give", "me"],
        ["were"] = ["be"],
    };

    static readonly (string Ending, string Word)[] Endings =
        [("n't", "not"), ("'re", "be"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "be"), ("'s", ""), ("s'", "s")];

    static readonly (string Ending, string[] Bases)[] Inflections =
    [
        ("ies", ["y", "ie"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("er", ["", "e"]),
        ("est", ["", "e"]), ("ier", ["y"]), ("iest", ["y"]), ("ly", [""]),
    ];

    const int ShortestStem = 2;

    /// <summary>Returns possible base forms of a word in lower case, the likeliest first; none for a word without an ending.</summary>
    public static IEnumerable<string> BasesOf(string word)
    {
        if (Irregular.TryGetValue(word, out var parts))
        {
            return parts;
        }
        foreach (var (ending, second) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length)
            {
                return second.Length > 1 ? [word[..^ending.Length], second] : [word[..^ending.Length] + second];
            }
        }
        return Inflections.Where(form => word.EndsWith(form.Ending, StringComparison.Ordinal))
            .Where(form => word.Length >= form.Ending.Length + ShortestStem)
            .SelectMany(form => StemsOf(word[..^form.Ending.Length], form.Bases));
    }

    // running → run: a doubled consonant may belong to the ending.
    static IEnumerable<string> StemsOf(string stem, string[] bases)
    {
        var stems = bases.Select(end => stem + end);
        return stem.Length > ShortestStem && stem[^1] == stem[^2] ? stems.Append(stem[..^1]) : stems;
    }
}
