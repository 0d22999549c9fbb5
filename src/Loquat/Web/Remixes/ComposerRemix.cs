using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;

namespace Loquat.Web.Remixes;

/// Of what a note is made, in the composer: with what is shown of it there.
public sealed record ComposerRemix(RemixContent Remix, RemixPermissions RemixPermissions)
{
    public SoundView? Sound { get; init; }

    /// The note with whose video a duet or a stitch is made.
    public NoteView? Source { get; init; }
}
