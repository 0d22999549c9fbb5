using System.Text;
using Loquat.Linguistics;
using Loquat.Notes;
using Loquat.Notes.Attachments;

namespace Loquat.Messages;

/// What somebody says, as it comes from a form.
public sealed record MessageContent(string Body, long? ReplyToId = null, PhotoChoice? Photo = null, long? NoteId = null)
{
    public const int BodyLength = 5_000;

    /// With line ends of one kind and nothing that can't be seen; refused where it is too long, or nothing at all.
    public MessageContent ReadyToSend()
    {
        var clean = this with { Body = Clean(Body) };
        if (clean.Body.Length == 0 && Photo is null && NoteId is null)
        {
            throw Refusal.Invalid(Text.Message_Blank, "body");
        }
        if (clean.Body.Length > BodyLength)
        {
            throw Refusal.Invalid(Text.Message_TooLong, "body");
        }
        if (Photo?.AltText.Length > NotePhotos.AltTextLength)
        {
            throw Refusal.Invalid(Text.Comment_AltTooLong, "alt");
        }
        return clean;
    }

    /// The form in which words are searched, the same as for notes.
    public static string Fold(string words) => SearchFolding.Fold(words);

    /// Half of a pair of surrogates is no character, and a form may hold one.
    static string Clean(string body)
    {
        var whole = string.Concat(body.ReplaceLineEndings("\n").EnumerateRunes()
            .Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)).Select(rune => rune.ToString()));
        return whole.Trim();
    }
}
