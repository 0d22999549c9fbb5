using Loquat.Accounts;

namespace Loquat.Notes.Views;

/// Who may use the sound of a note's videos, make a duet or a stitch with them, or download them; and whether what was made of them goes
/// when they go.
public sealed record Reuse(ContactCircle Sound, ContactCircle Duet, ContactCircle Stitch, bool Download, bool TakesDown)
{
    /// What is offered to who has not chosen.
    public static Reuse Usual { get; } = new(ContactCircle.Everyone, ContactCircle.Everyone, ContactCircle.Everyone, false, false);

    /// Of notes whose authors were never asked.
    public static Reuse Closed { get; } = new(ContactCircle.Nobody, ContactCircle.Nobody, ContactCircle.Nobody, false, false);

    public ContactCircle CircleOf(ReuseKind kind) => kind switch { ReuseKind.Sound => Sound, ReuseKind.Duet => Duet, _ => Stitch };

    public Reuse Checked() => Enum.IsDefined(Sound) && Enum.IsDefined(Duet) && Enum.IsDefined(Stitch) ? this : throw Refusal.Invalid(Text.Privacy_CircleUnknown, "reuse");
}
