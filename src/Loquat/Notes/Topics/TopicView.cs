namespace Loquat.Notes.Topics;

/// A topic under the name that was requested. `ListId` is the topic whose notes are listed; 0 if nobody has used the topic yet.
public sealed record TopicView(string Name, long ListId, int PublicNotes, IReadOnlyList<string> Others, bool IsFollowed)
{
    /// Topics that are often used together with this one, the closest first.
    public IReadOnlyList<string> Related { get; init; } = [];
}
