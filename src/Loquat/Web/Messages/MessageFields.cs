using Loquat.Accounts;
using Loquat.Http;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Web.Media;

namespace Loquat.Web.Messages;

/// Reads a message from form fields.
public sealed class MessageFields(SentFiles sent)
{
    public async Task<MessageContent> ReadAsync(Account actor, Fields fields, CancellationToken ct)
    {
        var (alt, reply) = (fields["alt"].ReplaceLineEndings(" ").Trim(), fields.Has("reply") ? fields.Id("reply") : (long?)null);
        var content = new MessageContent(fields["body"], reply);
        // Browsers send an empty part if no file was chosen.
        var files = fields.Files("files").Where(f => f.FileName.Length > 0).Take(1).ToList();
        if (await sent.TakeAsync(actor, files, "files", ct) is [var added])
        {
            return content with { Photo = new PhotoChoice(added, alt) };
        }
        return fields.Has("photo")
            ? content with { Photo = new PhotoChoice(fields.Number("photo") ?? throw Refusal.Invalid(Text.Photo_NotYours, "photos"), alt) }
            : content;
    }
}
