using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Web.Places;
using Loquat.Web.Remixes;

namespace Loquat.Web.Composer;

/// What the composer shows and sends. An empty channel means: from the topics.
public sealed record ComposerForm(string Key, string Title, string Body, string? Channel, NoteVisibility Visibility, string? SavedAt)
{
    public IReadOnlyList<ComposerPhoto> Photos { get; init; } = [];

    public TextCardTemplate TextCardTemplate { get; init; }

    /// When it is to be published by itself, as the fields say it.
    public ChosenHour Hour { get; init; } = ChosenHour.None;

    /// It waits for its hour.
    public bool IsScheduled { get; init; }

    public PlaceTyped Place { get; init; } = PlaceTyped.Nothing;

    /// Nothing where it is not asked.
    public ComposerRemix? Remix { get; init; }
}
