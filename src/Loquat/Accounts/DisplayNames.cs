using System.Globalization;
using System.Text;
using Loquat.Linguistics.Search;

namespace Loquat.Accounts;

/// Display names in any script, with emoji, without characters that disturb the surrounding text.
public static class DisplayNames
{
    public const int MaxLength = 50;

    public static string Checked(string name, string handle)
    {
        var clean = Clean(name);
        if (clean.Length == 0)
        {
            return handle;
        }
        return new StringInfo(clean).LengthInTextElements <= MaxLength && clean.Length <= MaxLength * 8
            ? clean
            : throw Refusal.Invalid(Text.SignUp_DisplayNameTooLong, "displayName");
    }

    /// Also used for the names of other things that people share.
    public static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.Trim().EnumerateRunes())
        {
            // Control characters, line separators and marks that change the direction of the text.
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString();
    }

    /// The text that a search for people matches: any part of the handle, of the display name or of its pinyin.
    public static string SearchedAs(string handle, string displayName) =>
        SearchFolding.Fold(handle) + "\n" + SearchedName.Of(displayName);
}
