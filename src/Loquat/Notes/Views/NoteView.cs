using Loquat.Notes.Places;

namespace Loquat.Notes.Views;

/// A published note as everybody sees it who may see it: nothing of the viewer is in it.
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
    /// Without those that could not be used; the first one is the cover.
    public IReadOnlyList<PhotoView> Photos { get; init; } = [];

    /// Read with its photos.
    public RemixView Remix { get; init; } = RemixView.Nothing;

    /// The sound that is heard in it and has a page: somebody else's, or that of its first video.
    public SoundUsed? Sound => Remix.Sound
        ?? (!Remix.IsRemix && Visibility == NoteVisibility.Public
            && Photos.FirstOrDefault(p => p is { IsReady: true, Video.HasSound: true }) is { } video
            ? new SoundUsed(video.MediumId, video.Video!.SoundTitle, Author.Handle) : null);

    /// By a moderator: only its author sees it.
    public bool IsHidden { get; init; }

    /// On top of its author's profile.
    public bool IsPinned { get; init; }

    /// Photos go before it.
    public TextCardTemplate TextCardTemplate { get; init; }

    /// Of which it is a part.
    public long? SeriesId { get; init; }

    /// Where it is of.
    public long? PlaceId { get; init; }

    /// The same in the words of its reader, read with its photos.
    public PlaceView? Place { get; init; }

    public bool HasCards => TextCardTemplate != TextCardTemplate.None && Photos.Count == 0;

    public PhotoView? Cover => Photos.Count > 0 ? Photos[0] : null;

    public string Address => Note.AddressOf(Id);

    /// The first words, for places that need a name of a note without a title.
    public string Heading => HeadingOf(Title, Body, Author.DisplayName);

    /// By what a note is named in lists and links.
    public static string HeadingOf(string title, string body, string author) =>
        title.Length > 0 ? title : body.Length > 0 ? Excerpt(body, 60) : Text.Photo_By.Replace("{0}", author, StringComparison.Ordinal);

    public string Excerpt(int length) => Excerpt(Body, length);

    static string Excerpt(string body, int length)
    {
        var line = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }
        // Never between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..end].TrimEnd() + "…";
    }
}
