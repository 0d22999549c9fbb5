namespace Loquat.Linguistics.Dictionaries;

/// <summary>A dictionary that is mapped into memory and read in place.</summary>
/// <remarks>
/// The text of a headword consists of entries, separated by U+001E. Their fields are separated by U+001F: written form, pronunciation,
/// senses (one per line), register, example, translation of the example, and base form.
/// </remarks>
sealed class MappedDictionary(MappedTexts texts)
{
    const int FieldCount = 7;

    /// <summary>Whether there is a headword with this hash.</summary>
    public bool Contains(ulong hash) => texts.Contains(hash);

    /// <summary>Returns the entries of a headword, our own glossary first.</summary>
    public IReadOnlyList<DictionaryEntry> Find(ReadOnlySpan<char> headword) =>
        texts.Find(headword) is { } text ? [.. text.Split('\u001e').Select(Entry)] : [];

    static DictionaryEntry Entry(string text)
    {
        var fields = text.Split('\u001f');
        Array.Resize(ref fields, FieldCount);
        return new(fields[0], fields[1], fields[2].Split('\n'), fields[3] ?? "", fields[4] ?? "", fields[5] ?? "", fields[6] ?? "");
    }
}
