namespace Loquat.Notes.Series;

/// Notes in an order chosen by their author. A series is visible to everybody who may see at least one part.
public sealed class NoteSeries
{
    public required long Id { get; init; }
    public required long AuthorId { get; init; }
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    /// The part whose picture is the cover; null for the first.
    public long? CoverId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/series/{id}";
}
