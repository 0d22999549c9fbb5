namespace Loquat.Notes.Topics;

public sealed class Topic
{
    public required long Id { get; init; }

    /// Folded by <see cref="TopicNames"/>: the same for `#Travel` and `#travel`.
    public required string Name { get; init; }

    /// The topic that means the same and stands for all of them; nothing where this one does. A head never has a head.
    public long? HeadId { get; set; }

    /// As search compares it.
    public string SearchName { get; init; } = "";

    /// Public notes that carry it. Others are not counted, so that the name of a secret does not get about.
    public int PublicNotes { get; set; }
}
