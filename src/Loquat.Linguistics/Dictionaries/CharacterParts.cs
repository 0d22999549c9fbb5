namespace Loquat.Linguistics.Dictionaries;

/// <summary>
/// The parts that Chinese characters are composed of, by cjk-decomp (https://github.com/amake/cjk-decomp, MIT License). The analysis is
/// of shapes: it does not tell which part gives the meaning and which the sound.
/// </summary>
public sealed class CharacterParts
{
    static readonly Lazy<CharacterParts> Lazily = new(() => new(new(MappedFile.OpenData("character-parts.bin"))));

    readonly MappedDictionary entries;

    internal CharacterParts(MappedDictionary entries) => this.entries = entries;

    /// <summary>The table of the build.</summary>
    public static CharacterParts Default => Lazily.Value;

    /// <summary>Returns the two to four parts of a character, or none if it is not composed of others: 露 → 雨, 路.</summary>
    /// <param name="character">A character of the Basic Multilingual Plane, Simplified or Traditional.</param>
    public IReadOnlyList<string> Of(char character) =>
        entries.Find([character]) is [var entry, ..] ? entry.Senses : [];
}
