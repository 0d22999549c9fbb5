using Loquat.Media.Videos;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Remixes;

/// The note from which a duet or a stitch was made. It may be gone by now.
public sealed class NoteSource
{
    public required long NoteId { get; init; }
    public JoinKind Kind { get; set; }
    public required long SourceId { get; set; }

    /// Since when nobody but its author sees what was made of it.
    public DateTimeOffset? WithdrawnAt { get; set; }
}
