using Loquat.Accounts;

namespace Loquat.Notes.Views;

/// Who may use the sound of a note's videos, make a duet or a stitch with them, or download them; and whether remixes are taken down with
/// the note.
public sealed record RemixPermissions(ContactCircle Sound, ContactCircle Duet, ContactCircle Stitch, bool Download, bool TakesDown)
{
    /// The preselected choice.
    public static RemixPermissions Usual { get; } = new(ContactCircle.Everyone, ContactCircle.Everyone, ContactCircle.Everyone, false,
        false);

    /// For notes whose authors were never asked.
    public static RemixPermissions Closed { get; } = new(ContactCircle.Nobody, ContactCircle.Nobody, ContactCircle.Nobody, false, false);

    public ContactCircle CircleOf(RemixKind kind) => kind switch { RemixKind.Sound => Sound, RemixKind.Duet => Duet, _ => Stitch };

    public RemixPermissions Checked() =>
        Enum.IsDefined(Sound) && Enum.IsDefined(Duet) && Enum.IsDefined(Stitch)
            ? this
            : throw Refusal.Invalid(Text.Privacy_CircleUnknown, "reuse");
}
