namespace Loquat.Notes.Topics;

/// A topic under the name by which somebody came. `ListId` is whose notes are shown, 0 where nobody has written about it yet.
public sealed record TopicView(string Name, long ListId, int PublicNotes, IReadOnlyList<string> Others, bool IsFollowed)
{
    /// What people write about beside it, the closest first.
    public IReadOnlyList<string> Related { get; init; } = [];
}
