using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;

namespace Loquat.Web.Remixes;

/// The sources of a remix in the composer, with what is shown of them.
public sealed record ComposerRemix(RemixContent Remix, RemixPermissions RemixPermissions)
{
    public SoundView? Sound { get; init; }

    /// The note whose video is used in a duet or a stitch.
    public NoteView? Source { get; init; }
}
