using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics;

/// <summary>Simplified Chinese characters for Traditional ones, one for one.</summary>
/// <remarks>
/// The table is <c>TSCharacters</c> of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0), as the npm package <c>opencc-js</c>
/// 1.4.2 brings it. Of several candidates the first is taken. It is made for comparing, not for reading: 乾 becomes 干 in 乾隆 too.
/// </remarks>
public static class SimplifiedCharacters
{
    static readonly FrozenDictionary<int, Rune> Table = Read();

    /// <summary>The Simplified character, or the same one.</summary>
    public static Rune Of(Rune character) => Table.GetValueOrDefault(character.Value, character);

    static FrozenDictionary<int, Rune> Read()
    {
        using var stream = typeof(SimplifiedCharacters).Assembly.GetManifestResourceStream("simplified-characters.txt")
            ?? throw new InvalidOperationException("The table of characters is missing.");
        using var reader = new StreamReader(stream);
        var direct = new Dictionary<int, Rune>();
        while (reader.ReadLine() is { } line)
        {
            if (line.EnumerateRunes().ToArray() is [var traditional, var simplified])
            {
                direct[traditional.Value] = simplified;
            }
        }
        // To the end of each way, so that folding twice is folding once. A way in a circle ends where it began.
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
