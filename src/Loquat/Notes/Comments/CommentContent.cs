using Loquat.Linguistics.Scripts;
using Loquat.Notes.Attachments;

namespace Loquat.Notes.Comments;

/// The content of a comment, as a form submits it.
public sealed record CommentContent(string Body, PhotoChoice? Photo = null)
{
    public const int BodyLength = 1_000;
    public const int MostMentions = 10;

    public IReadOnlyList<PhotoChoice> Photos => Photo is null ? [] : [Photo];

    /// Normalises line ends and trims. Refuses a comment that is empty or too long.
    public CommentContent ReadyToWrite()
    {
        var clean = this with { Body = CleanText.Of(Body) };
        if (clean.Body.Length == 0 && Photo is null)
        {
            throw Refusal.Invalid(Text.Comment_Blank, "body");
        }
        if (clean.Body.Length > BodyLength)
        {
            throw Refusal.Invalid(Text.Comment_TooLong, "body");
        }
        if (NoteText.MentionsOf(clean.Body).Count > MostMentions)
        {
            throw Refusal.Invalid(Text.Comment_TooManyMentions, "body");
        }
        if (Photo?.AltText.Length > NotePhotos.AltTextLength)
        {
            throw Refusal.Invalid(Text.Comment_AltTooLong, "alt");
        }
        return clean;
    }
}
