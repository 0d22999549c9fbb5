using Loquat.Media.Videos;
using Loquat.Notes.Views;

namespace Loquat.Notes.Remixes;

/// The remix choices of a note: whose sound or video it uses, and what others may do with it.
public sealed record RemixContent
{
    public static RemixContent Nothing { get; } = new();

    /// Null if the form didn't ask.
    public RemixPermissions? RemixPermissions { get; init; }

    /// The video whose sound the note uses.
    public long? SoundId { get; init; }

    /// The source note of a duet or a stitch.
    public long? SourceId { get; init; }

    /// Duet or stitch, and the part of the source video. The video follows from the source note.
    public RecipeJoin? Join { get; init; }
}
