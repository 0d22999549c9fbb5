using Loquat.Accounts;
using Loquat.Notes.Views;

namespace Loquat.Notes.Remixes;

/// Stored <see cref="RemixPermissions"/>: of one note, or a person's default for new notes.
public abstract class RemixPermissionRow
{
    public ContactCircle Sound { get; set; }
    public ContactCircle Duet { get; set; }
    public ContactCircle Stitch { get; set; }
    public bool Download { get; set; }
    public bool TakesDown { get; set; }

    public RemixPermissions RemixPermissions
    {
        get => new(Sound, Duet, Stitch, Download, TakesDown);
        set => (Sound, Duet, Stitch, Download, TakesDown) = value;
    }
}
