using Loquat.Linguistics.Search;

namespace Loquat.Linguistics.Dictionaries;

/// <summary>
/// English words with their pronunciation and Chinese meanings: the project's glossary and the frequent words of ECDICT
/// (https://github.com/skywind3000/ECDICT, MIT License).
/// </summary>
public sealed class EnglishDictionary
{
    const int MostSteps = 2;

    static readonly Lazy<EnglishDictionary> Lazily = new(() => new(new(new(MappedFile.OpenData("english-chinese.bin")))));

    readonly MappedDictionary entries;

    internal EnglishDictionary(MappedDictionary entries) => this.entries = entries;

    /// <summary>The dictionary of the build.</summary>
    public static EnglishDictionary Default => Lazily.Value;

    /// <summary>
    /// Returns the entries of a word, and those of its base form: of an inflected form (<c>went</c>), a possessive (<c>mother's</c>) or the
    /// parts of a contraction (<c>don't</c>).
    /// </summary>
    /// <param name="word">A word or phrase in any case, with either apostrophe.</param>
    public IReadOnlyList<DictionaryEntry> Find(string word)
    {
        var found = new List<DictionaryEntry>();
        var looked = new HashSet<string>();
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        Look(plain, MostSteps, found, looked);
        if (found.Count == 0)
        {
            // café
            Look(SearchFolding.Fold(plain), MostSteps, found, looked);
        }
        return found;
    }

    void Look(string word, int steps, List<DictionaryEntry> found, HashSet<string> looked)
    {
        if (!looked.Add(word) || steps < 0)
        {
            return;
        }
        var here = entries.Find(word);
        found.AddRange(here.Where(entry => entry.Senses[0].Length > 0));
        var bases = here.Select(entry => entry.Base).Where(form => form.Length > 0).Select(form => form.ToLowerInvariant()).ToList();
        if (here.Count == 0 || word.Contains('\'', StringComparison.Ordinal))
        {
            bases.AddRange(EnglishForms.BasesOf(word));
        }
        foreach (var form in bases)
        {
            Look(form, steps - 1, found, looked);
        }
    }
}
