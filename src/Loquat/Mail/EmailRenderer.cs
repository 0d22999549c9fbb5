using System.Net;
using MimeKit;
using MimeKit.Text;

namespace Loquat.Mail;

/// Renders an email as plain text and as HTML with the same content, without images or tracking.
public static class EmailRenderer
{
    public static MimeMessage Of(EmailMessage letter, string from, string fromName, string domain)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = MimeKit.Utils.MimeUtils.GenerateMessageId(domain),
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = Plain(letter) },
                new TextPart(TextFormat.Html) { Text = Html(letter) },
            },
        };
        message.From.Add(new MailboxAddress(fromName, from));
        message.To.Add(new MailboxAddress("", letter.To));
        // Suppresses automatic replies such as out-of-office messages.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", letter.Language);
        if (letter.Stop is { } stop)
        {
            // RFC 8058: mail programs show an unsubscribe button.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.Address}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        return message;
    }

    static string Plain(EmailMessage letter) => string.Join("\n\n",
    [
        .. letter.Paragraphs,
        .. letter.Parts.Select(
            part => string.Join("\n\n", [part.Title, .. part.Lines.Select(line => $"* {line.Words}\n  {line.Address}")])),
        .. letter.Action is { } action ? [$"{action.Name}:\n{action.Address}"] : Array.Empty<string>(),
        .. letter.Footer.Length > 0
            ? [$"-- \n{letter.Footer}{(letter.Stop is { } stop ? $"\n{stop.Name}: {stop.Address}" : "")}"]
            : Array.Empty<string>(),
    ]) + "\n";

    static string Html(EmailMessage letter)
    {
        var said = string.Concat(letter.Paragraphs.Select(paragraph => $"<p>{Said(paragraph).ReplaceLineEndings("<br>")}</p>\n"));
        var action = letter.Action is { } act ? $"<p>{Link(act)}</p>\n" : "";
        var parts =
            string.Concat(
                letter.Parts.Select(part =>
                    $"<h2>{Said(part.Title)}</h2>\n<ul>\n{string.Concat(part.Lines.Select(line => $"<li>{Link(line)}</li>\n"))}</ul>\n"));
        var stop = letter.Stop is { } way ? $" {Link(way)}" : "";
        var footer = letter.Footer.Length == 0 ? "" : $"<hr>\n<p><small>{Said(letter.Footer)}{stop}</small></p>\n";
        return $"<!doctype html>\n<html lang=\"{letter.Language}\"><meta charset=\"utf-8\"><title>{Said(letter.Subject)}</title>\n"
            + $"<body>\n{said}{parts}{action}{footer}</body></html>\n";
    }

    static string Link((string Words, string Address) to) => $"<a href=\"{Said(to.Address)}\">{Said(to.Words)}</a>";

    static string Said(string words) => WebUtility.HtmlEncode(words);
}
