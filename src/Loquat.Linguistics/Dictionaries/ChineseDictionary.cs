using Loquat.Linguistics.Scripts;

namespace Loquat.Linguistics.Dictionaries;

/// <summary>
/// Chinese words with their readings and English meanings: the project's glossary and CC-CEDICT (https://cc-cedict.org, CC BY-SA 4.0).
/// </summary>
public sealed class ChineseDictionary
{
    /// <summary>The maximum number of characters of a word that is looked up.</summary>
    public const int Longest = 16;

    static readonly Lazy<ChineseDictionary> Lazily = new(() => new(new(new(MappedFile.OpenData("chinese-english.bin")))));

    readonly MappedDictionary entries;

    internal ChineseDictionary(MappedDictionary entries) => this.entries = entries;

    /// <summary>The dictionary of the build.</summary>
    public static ChineseDictionary Default => Lazily.Value;

    /// <summary>Returns the entries of a word in Simplified or Traditional characters. Those written like the word come first.</summary>
    public IReadOnlyList<DictionaryEntry> Find(string word)
    {
        var found = entries.Find(Simplified(word));
        return found.Count < 2 || !found.Any(entry => entry.Written == word) ? found
            : [.. found.OrderByDescending(entry => entry.IsOfGlossary || entry.Written == word)];
    }

    /// <summary>Whether there is an entry for a word in Simplified or Traditional characters.</summary>
    public bool Contains(ReadOnlySpan<char> word) => LongestAt(word) == word.Length && word.Length > 0;

    /// <summary>Returns the number of UTF-16 code units of the longest word that a text begins with, or 0.</summary>
    public int LongestAt(ReadOnlySpan<char> text)
    {
        var (hash, longest) = (HashTable.Empty, 0);
        for (var i = 0; i < Longest && i < text.Length; i++)
        {
            hash = HashTable.Extend(hash, SimplifiedCharacters.Of(text[i]));
            longest = entries.Contains(hash) ? i + 1 : longest;
        }
        return longest;
    }

    /// <summary>Replaces Traditional characters of the Basic Multilingual Plane, one by one.</summary>
    internal static string Simplified(string word) => string.Create(word.Length, word, (simplified, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            simplified[i] = SimplifiedCharacters.Of(from[i]);
        }
    });
}
