using System.Text.RegularExpressions;

namespace Loquat.Notes;

/// Finds `#topics`, `@mentions` and links in a text.
public static partial class NoteText
{
    public static IReadOnlyList<NoteTextPart> Parse(string text)
    {
        var parts = new List<NoteTextPart>();
        var at = 0;
        foreach (Match match in Special().Matches(text))
        {
            var part = PartOf(match);
            if (part is null)
            {
                continue;
            }
            if (match.Index > at)
            {
                parts.Add(new NoteTextPart.Words(text[at..match.Index]));
            }
            parts.Add(part);
            at = match.Index + part.Written.Length;
        }
        if (at < text.Length)
        {
            parts.Add(new NoteTextPart.Words(text[at..]));
        }
        return parts;
    }

    /// The folded names of the topics without duplicates, in the order of the text.
    public static IReadOnlyList<string> TopicsOf(string text) =>
        [.. Parse(text).OfType<NoteTextPart.Topic>().Select(t => t.Name).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> MentionsOf(string text) =>
        [.. Parse(text).OfType<NoteTextPart.Mention>().Select(m => m.Handle).Distinct(StringComparer.OrdinalIgnoreCase)];

    static NoteTextPart? PartOf(Match match)
    {
        if (match.Groups["topic"] is { Success: true } topic)
        {
            var name = TopicNames.Fold(topic.Value);
            return name is null ? null : new NoteTextPart.Topic(match.Value, name);
        }
        if (match.Groups["handle"] is { Success: true } handle)
        {
            return new NoteTextPart.Mention(match.Value, handle.Value);
        }
        var address = WithoutTrailingPunctuation(match.Value);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? new NoteTextPart.Link(address, uri.AbsoluteUri)
            : null;
    }

    // A sentence may end after a link, and a link may be in parentheses.
    static string WithoutTrailingPunctuation(string link)
    {
        while (link.Length > 0
            && (".,;:!?'\"*_".Contains(link[^1], StringComparison.Ordinal)
                || (link[^1] == ')' && !link.Contains('(', StringComparison.Ordinal))))
        {
            link = link[..^1];
        }
        return link;
    }

    // Scripts without spaces between words have none before a topic either.
    [GeneratedRegex("""
        (?<link>https?://[^\s<>"，。；！？、（）《》「」【】]+)
        |(?<![\p{L}\p{N}_&/-[\u0E00-\u0E7F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF]])[\#＃](?<topic>[\p{L}\p{N}\p{M}_]{1,50})
        |(?<![A-Za-z0-9_.@/])[@＠](?<handle>[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_]))(?![A-Za-z0-9_])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
