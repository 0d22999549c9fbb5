using System.Text;
using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.Attachments;

namespace Loquat.Messages;

/// The content of a message, as a form submits it.
public sealed record MessageContent(string Body, long? ReplyToId = null, PhotoChoice? Photo = null, long? NoteId = null)
{
    public const int BodyLength = 5_000;

    /// Normalises line ends and removes control characters. Refuses a message that is empty or too long.
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

    /// The form in which text is searched, the same as for notes.
    public static string Fold(string words) => SearchFolding.Fold(words);

    /// Replaces unpaired surrogates, which a form may contain.
    static string Clean(string body)
    {
        var whole = string.Concat(body.ReplaceLineEndings("\n").EnumerateRunes()
            .Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)).Select(rune => rune.ToString()));
        return whole.Trim();
    }
}
