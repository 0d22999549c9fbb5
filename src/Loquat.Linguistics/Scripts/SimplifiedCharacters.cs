using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics.Scripts;

/// <summary>Maps Traditional Chinese characters to Simplified ones, character by character.</summary>
/// <remarks>
/// The table is <c>TSCharacters</c> of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0), from the npm package
/// <c>opencc-js</c> 1.4.2. If there are several candidates, the first is used. It is meant for comparison, not for display: 乾 becomes 干 in
/// 乾隆 too.
/// </remarks>
public static class SimplifiedCharacters
{
    static readonly FrozenDictionary<int, Rune> Table = Read();

    /// <summary>Returns the Simplified character, or the same one if there is none.</summary>
    public static Rune Of(Rune character) => Table.GetValueOrDefault(character.Value, character);

    /// <summary>The same for a UTF-16 code unit, so that the length stays: surrogates, and characters without a short form, are returned
    /// as they are.</summary>
    public static char Of(char character) =>
        !char.IsSurrogate(character) && Of(new Rune(character)) is { IsBmp: true } simplified ? (char)simplified.Value : character;

    static FrozenDictionary<int, Rune> Read()
    {
        var direct = new Dictionary<int, Rune>();
        foreach (var line in EmbeddedTable.Read("simplified-characters.txt"))
        {
            if (line.EnumerateRunes().ToArray() is [var traditional, var simplified])
            {
                direct[traditional.Value] = simplified;
            }
        }
        // Follows each chain to its end, so that the mapping is idempotent. The number of steps is limited because of cycles.
        return direct.ToFrozenDictionary(pair => pair.Key, pair => EndOf(pair.Value));

        Rune EndOf(Rune character)
        {
            for (var steps = 0; steps < 4 && direct.TryGetValue(character.Value, out var next) && next != character; steps++)
            {
                character = next;
            }
            return character;
        }
    }
}
