using Loquat.Media.Videos;
using Loquat.Notes.Views;

namespace Loquat.Notes.Remixes;

/// What an author says of how a note is made: of whose sound or video, and what others may make of it.
public sealed record RemixContent
{
    public static RemixContent Nothing { get; } = new();

    /// Nothing where it was not asked.
    public RemixPermissions? RemixPermissions { get; init; }

    /// The video whose sound it uses.
    public long? SoundId { get; init; }

    /// The note with whose video it is a duet or a stitch.
    public long? SourceId { get; init; }

    /// Its kind, and which piece of the other video; which video that is follows from the note.
    public RecipeJoin? Join { get; init; }
}
