using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Loquat.Linguistics.Captions;

/// <summary>Converts the text of a cue to plain text. Markup is removed or expressed in text.</summary>
static partial class CaptionText
{
    /// WebVTT, 6.4: removes all tags and resolves character references. The name of a speaker comes before the text, and ruby text in
    /// brackets after its base.
    public static string OfVtt(string text)
    {
        var plain = new StringBuilder(text.Length);
        var isOver = false;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '<')
            {
                var next = text.IndexOf('<', at);
                var run = text[at..(next < 0 ? text.Length : next)];
                plain.Append(WebUtility.HtmlDecode(run));
                at += run.Length;
                continue;
            }
            var end = text.IndexOf('>', at);
            var tag = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
            at = end < 0 ? text.Length : end + 1;
            isOver = Say(plain, tag, isOver);
        }
        return Tidy(isOver ? plain.Append('）').ToString() : plain.ToString());
    }

    /// Returns whether ruby text follows.
    static bool Say(StringBuilder plain, string tag, bool isOver)
    {
        var name = TagName().Match(tag).Value;
        if (name == "v"
            && WebUtility.HtmlDecode(tag[(tag.IndexOfAny([' ', '\t', '\n']) is var gap and >= 0 ? gap : tag.Length)..])
                .Trim() is { Length: > 0 } voice)
        {
            plain.Append(voice).Append(": ");
        }
        if (name == "rt" && !isOver)
        {
            plain.Append('（');
            return true;
        }
        if (isOver && name is "/rt" or "/ruby")
        {
            plain.Append('）');
            return false;
        }
        return isOver;
    }

    /// SubRip has no standard: tags that players know are removed, and everything else is text, including angle brackets.
    public static string OfSrt(string text) => Tidy(SrtMark().Replace(text, ""));

    /// Removes white space at both ends of lines, empty lines, and invisible characters.
    public static string Tidy(string text) =>
        string.Join('\n',
            text.Split('\n').Select(line => Control().Replace(line.Replace('\t', ' '), "").Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"^/?[^\s.>]*")]
    private static partial Regex TagName();

    [GeneratedRegex(@"</?(b|i|u|s|font|c|v|ruby|rt)(\s[^<>]*)?>|\{\\[^{}]*\}|\{/?[biu]\}", RegexOptions.IgnoreCase)]
    private static partial Regex SrtMark();

    [GeneratedRegex(@"[\p{Cc}\uFEFF]")]
    private static partial Regex Control();
}
