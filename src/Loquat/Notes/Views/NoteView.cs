using Loquat.Notes.Places;

namespace Loquat.Notes.Views;

/// A published note as it is rendered for everybody; contains nothing that depends on the viewer.
public sealed record NoteView(
    long Id,
    int Version,
    string Title,
    string Body,
    string? Channel,
    string Language,
    NoteVisibility Visibility,
    DateTimeOffset PublishedAt,
    DateTimeOffset? EditedAt,
    Author Author,
    IReadOnlyList<string> MentionedHandles)
{
    /// Without photos that failed to process. The first one is the cover.
    public IReadOnlyList<PhotoView> Photos { get; init; } = [];

    /// Loaded together with the photos.
    public RemixView Remix { get; init; } = RemixView.Nothing;

    /// The sound that has a page: the one that the note uses, or that of its own first video.
    public SoundUsed? Sound => Remix.Sound
        ?? (!Remix.IsRemix && Visibility == NoteVisibility.Public
            && Photos.FirstOrDefault(p => p is { IsReady: true, Video.HasSound: true }) is { } video
            ? new SoundUsed(video.MediumId, video.Video!.SoundTitle, Author.Handle) : null);

    /// Hidden by a moderator; only its author sees it.
    public bool IsHidden { get; init; }

    /// Pinned to the top of its author's profile.
    public bool IsPinned { get; init; }

    /// Ignored if the note has photos.
    public TextCardTemplate TextCardTemplate { get; init; }

    /// The series that it is part of.
    public long? SeriesId { get; init; }

    public long? PlaceId { get; init; }

    /// The place in the reader's language; loaded together with the photos.
    public PlaceView? Place { get; init; }

    public bool HasCards => TextCardTemplate != TextCardTemplate.None && Photos.Count == 0;

    public PhotoView? Cover => Photos.Count > 0 ? Photos[0] : null;

    public string Address => Note.AddressOf(Id);

    /// A heading for notes without a title: the first words of the text.
    public string Heading => HeadingOf(Title, Body, Author.DisplayName);

    /// The name of a note in lists and links.
    public static string HeadingOf(string title, string body, string author) =>
        title.Length > 0 ? title : body.Length > 0 ? Excerpt(body, 60) : Wording.Of(Text.Photo_By, author);

    public string Excerpt(int length) => Excerpt(Body, length);

    static string Excerpt(string body, int length)
    {
        var line = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }
        // Does not split a surrogate pair.
        var end = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..end].TrimEnd() + "…";
    }
}
