using System.Globalization;
using System.Text;

namespace Loquat.Messages;

/// Emojis for reactions: a few that are offered, and any other.
public static class Emojis
{
    const int MostCharacters = 32;

    public static IReadOnlyList<string> Offered { get; } = ["❤️", "👍", "😂", "😮", "😢", "🙏"];

    /// Accepts exactly one emoji, which may consist of several characters.
    public static string Checked(string emoji) =>
        emoji.Length is > 0 and <= MostCharacters && new StringInfo(emoji).LengthInTextElements == 1
        && emoji.EnumerateRunes().All(rune => IsPicture(rune.Value) || IsJoint(rune.Value))
        && emoji.EnumerateRunes().Any(rune => IsPicture(rune.Value))
            ? emoji : throw Refusal.Invalid(Text.Message_EmojiWrong, "emoji");

    static bool IsPicture(int rune) =>
        rune is (>= 0x203C and <= 0x3299 and not (>= 0x2E80 and <= 0x3029)) or (>= 0x1F000 and <= 0x1FAFF) or 0x20E3;

    /// Characters that combine into one emoji: joiners, variation selectors, tags, and the digits of keycaps.
    static bool IsJoint(int rune) => rune is 0x200D or 0xFE0F or (>= 0xE0020 and <= 0xE007F) or (>= '0' and <= '9') or '#' or '*';
}
