namespace Loquat.Linguistics.Dictionaries;

/// <summary>
/// The parts that Chinese characters are composed of, by cjk-decomp (https://github.com/amake/cjk-decomp, MIT License). The analysis is
/// of shapes: it does not tell which part gives the meaning and which the sound.
/// </summary>
public sealed class CharacterParts
{
    static readonly Lazy<CharacterParts> Lazily = new(() => new(new MappedTexts(MappedFile.OpenData("character-parts.bin"))));

    readonly MappedTexts parts;

    CharacterParts(MappedTexts parts) => this.parts = parts;

    /// <summary>The table of the build.</summary>
    public static CharacterParts Default => Lazily.Value;

    /// <summary>Returns the two to four parts of a character, or none if it is not composed of others: 露 → 雨, 路.</summary>
    /// <param name="character">A character of the Basic Multilingual Plane, Simplified or Traditional.</param>
    public IReadOnlyList<char> Of(char character) => parts.Find([character])?.ToCharArray() ?? [];
}
