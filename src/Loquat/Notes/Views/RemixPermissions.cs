using Loquat.Accounts;

namespace Loquat.Notes.Views;

/// Who may use the sound of a note's videos, make a duet or a stitch with them, or download them; and whether what was made of them goes
/// when they go.
public sealed record RemixPermissions(ContactCircle Sound, ContactCircle Duet, ContactCircle Stitch, bool Download, bool TakesDown)
{
    /// What is offered to who has not chosen.
    public static RemixPermissions Usual { get; } = new(ContactCircle.Everyone, ContactCircle.Everyone, ContactCircle.Everyone, false,
        false);

    /// Of notes whose authors were never asked.
    public static RemixPermissions Closed { get; } = new(ContactCircle.Nobody, ContactCircle.Nobody, ContactCircle.Nobody, false, false);

    public ContactCircle CircleOf(RemixKind kind) => kind switch { RemixKind.Sound => Sound, RemixKind.Duet => Duet, _ => Stitch };

    public RemixPermissions Checked() =>
        Enum.IsDefined(Sound) && Enum.IsDefined(Duet) && Enum.IsDefined(Stitch)
            ? this
            : throw Refusal.Invalid(Text.Privacy_CircleUnknown, "reuse");
}
