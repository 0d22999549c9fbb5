namespace Loquat.Notes.Topics;

public sealed class Topic
{
    public required long Id { get; init; }

    /// Folded by <see cref="TopicNames"/>: the same for `#Travel` and `#travel`.
    public required string Name { get; init; }

    /// The head of the topics with the same meaning; null if this topic is a head. A head never has a head.
    public long? HeadId { get; set; }

    /// Folded for search, with its pinyin: see <see cref="Loquat.Linguistics.Search.SearchedName"/>.
    public string SearchName { get; init; } = "";

    /// The number of public notes with this topic. Other notes are not counted, so that a private topic does not become known.
    public int PublicNotes { get; set; }
}
