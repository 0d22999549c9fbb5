using System.Net;
using MimeKit;
using MimeKit.Text;

namespace Loquat.Mail;

/// A letter as it goes over the line: the same words twice, plain and as HTML without pictures or anything that tells who opened it.
public static class Letters
{
    public static MimeMessage Of(Letter letter, string from, string fromName, string domain)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = MimeKit.Utils.MimeUtils.GenerateMessageId(domain),
            Body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = Plain(letter) }, new TextPart(TextFormat.Html) { Text = Html(letter) } },
        };
        message.From.Add(new MailboxAddress(fromName, from));
        message.To.Add(new MailboxAddress("", letter.To));
        // Nobody's holiday answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", letter.Language);
        return message;
    }

    static string Plain(Letter letter) => string.Join("\n\n",
    [
        .. letter.Paragraphs,
        .. letter.Action is { } action ? [$"{action.Name}:\n{action.Address}"] : Array.Empty<string>(),
        .. letter.Footer.Length > 0 ? [$"-- \n{letter.Footer}"] : Array.Empty<string>(),
    ]) + "\n";

    static string Html(Letter letter)
    {
        var said = string.Concat(letter.Paragraphs.Select(paragraph => $"<p>{Said(paragraph).ReplaceLineEndings("<br>")}</p>\n"));
        var action = letter.Action is { } act ? $"<p><a href=\"{Said(act.Address)}\">{Said(act.Name)}</a></p>\n" : "";
        var footer = letter.Footer.Length == 0 ? "" : $"<hr>\n<p><small>{Said(letter.Footer)}</small></p>\n";
        return $"<!doctype html>\n<html lang=\"{letter.Language}\"><meta charset=\"utf-8\"><title>{Said(letter.Subject)}</title>\n<body>\n{said}{action}{footer}</body></html>\n";
    }

    static string Said(string words) => WebUtility.HtmlEncode(words);
}
