using System.Net;
using MimeKit;
using MimeKit.Text;

namespace Loquat.Mail;

/// Renders an email as plain text and as HTML with the same content, without images or tracking.
public static class EmailRenderer
{
    public static MimeMessage Of(EmailMessage email, string from, string fromName, string domain)
    {
        var message = new MimeMessage
        {
            Subject = email.Subject,
            MessageId = MimeKit.Utils.MimeUtils.GenerateMessageId(domain),
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = Plain(email) },
                new TextPart(TextFormat.Html) { Text = Html(email) },
            },
        };
        message.From.Add(new MailboxAddress(fromName, from));
        message.To.Add(new MailboxAddress("", email.To));
        // Suppresses automatic replies such as out-of-office messages.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", email.Language);
        if (email.Stop is { } stop)
        {
            // RFC 8058: mail programs show an unsubscribe button.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.Address}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        return message;
    }

    static string Plain(EmailMessage email) => string.Join("\n\n",
    [
        .. email.Paragraphs,
        .. email.Parts.Select(
            part => string.Join("\n\n", [part.Title, .. part.Lines.Select(line => $"* {line.Words}\n  {line.Address}")])),
        .. email.Action is { } action ? [$"{action.Name}:\n{action.Address}"] : Array.Empty<string>(),
        .. email.Footer.Length > 0
            ? [$"-- \n{email.Footer}{(email.Stop is { } stop ? $"\n{stop.Name}: {stop.Address}" : "")}"]
            : Array.Empty<string>(),
    ]) + "\n";

    static string Html(EmailMessage email)
    {
        var said = string.Concat(email.Paragraphs.Select(paragraph => $"<p>{Said(paragraph).ReplaceLineEndings("<br>")}</p>\n"));
        var action = email.Action is { } act ? $"<p>{Link(act)}</p>\n" : "";
        var parts = string.Concat(email.Parts.Select(part =>
            $"<h2>{Said(part.Title)}</h2>\n<ul>\n{string.Concat(part.Lines.Select(line => $"<li>{Link(line)}</li>\n"))}</ul>\n"));
        var stop = email.Stop is { } way ? $" {Link(way)}" : "";
        var footer = email.Footer.Length == 0 ? "" : $"<hr>\n<p><small>{Said(email.Footer)}{stop}</small></p>\n";
        return $"<!doctype html>\n<html lang=\"{email.Language}\"><meta charset=\"utf-8\"><title>{Said(email.Subject)}</title>\n"
            + $"<body>\n{said}{parts}{action}{footer}</body></html>\n";
    }

    static string Link((string Words, string Address) to) => $"<a href=\"{Said(to.Address)}\">{Said(to.Words)}</a>";

    static string Said(string words) => WebUtility.HtmlEncode(words);
}
