using Loquat.Media.Videos;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Remixes;

/// The source note of a duet or a stitch. It may be deleted.
public sealed class NoteSource
{
    public required long NoteId { get; init; }
    public JoinKind Kind { get; set; }
    public required long SourceId { get; set; }

    /// Since when only its author sees the remix.
    public DateTimeOffset? WithdrawnAt { get; set; }
}
