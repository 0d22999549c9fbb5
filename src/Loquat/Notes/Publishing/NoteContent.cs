using Loquat.Accounts;
using Loquat.Linguistics.Lines;
using Loquat.Linguistics.Scripts;
using Loquat.Notes.Attachments;
using Loquat.Notes.Remixes;

namespace Loquat.Notes.Publishing;

/// The content and choices of a note, as a form submits them.
public sealed record NoteContent(string Title, string Body, string? Channel, NoteVisibility Visibility)
{
    /// Sixty wide characters, or twice as many narrow ones.
    public const int TitleColumns = 120;
    public const int BodyLength = 5_000;
    public const int MostTopics = 30;
    public const int MostMentions = 30;

    /// In display order; the first one is the cover.
    public IReadOnlyList<PhotoChoice> Photos { get; init; } = [];

    /// Used if the note has no photos.
    public TextCardTemplate TextCardTemplate { get; init; }

    /// GeoNames id.
    public long? PlaceId { get; init; }

    public RemixContent Remix { get; init; } = RemixContent.Nothing;

    public bool IsEmpty => Title.Length == 0 && Body.Length == 0 && Photos.Count == 0;

    /// Normalises line ends and trims. Refuses content that is too long.
    public NoteContent Checked()
    {
        var clean = this with
        {
            Title = string.Join(' ', CleanText.WithoutControls(Title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Body = CleanText.Of(Body),
            Channel = Channels.Contains(Channel) ? Channel : null,
            Visibility = Enum.IsDefined(Visibility) ? Visibility : throw Refusal.Invalid(Text.Note_VisibilityUnknown, "visibility"),
            TextCardTemplate = Enum.IsDefined(TextCardTemplate)
                ? TextCardTemplate
                : throw Refusal.Invalid(Text.Card_TemplateUnknown, "template"),
        };
        if (Photos.Count > NotePhotos.Most || Photos.Any(p => p.AltText.Length > NotePhotos.AltTextLength)
            || Photos.DistinctBy(p => p.MediumId).Count() != Photos.Count)
        {
            throw Refusal.Invalid(Text.Photo_TooMany, "photos");
        }
        if (TextWidth.Columns(clean.Title) > TitleColumns)
        {
            throw Refusal.Invalid(Text.Note_TitleTooLong, "title");
        }
        if (clean.Body.Length > BodyLength)
        {
            throw Refusal.Invalid(Text.Note_BodyTooLong, "body");
        }
        return clean;
    }

    public NoteContent ReadyToPublish()
    {
        var clean = Checked();
        if (clean.IsEmpty)
        {
            throw Refusal.Invalid(Text.Note_Empty, "body");
        }
        if (NoteText.TopicsOf(clean.Body).Count > MostTopics)
        {
            throw Refusal.Invalid(Text.Note_TooManyTopics, "body");
        }
        if (NoteText.MentionsOf(clean.Body).Count > MostMentions)
        {
            throw Refusal.Invalid(Text.Note_TooManyMentions, "body");
        }
        return clean;
    }
}
