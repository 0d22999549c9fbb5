using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Web.Places;
using Loquat.Web.Remixes;

namespace Loquat.Web.Composer;

/// The values of the composer form. An empty channel means that it is derived from the topics.
public sealed record ComposerForm(string Key, string Title, string Body, string? Channel, NoteVisibility Visibility, string? SavedAt)
{
    public IReadOnlyList<ComposerPhoto> Photos { get; init; } = [];

    public TextCardTemplate TextCardTemplate { get; init; }

    /// The scheduled time, as entered.
    public ChosenHour Hour { get; init; } = ChosenHour.None;

    /// The note is scheduled.
    public bool IsScheduled { get; init; }

    public PlaceTyped Place { get; init; } = PlaceTyped.Nothing;

    /// Null if the note is not a remix.
    public ComposerRemix? Remix { get; init; }
}
