namespace Loquat.Notes.Series;

/// Notes that their author put in an order, to be read or watched one after the other. Who sees none of them does not see it.
public sealed class NoteSeries
{
    public required long Id { get; init; }
    public required long AuthorId { get; init; }
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    /// The part whose picture stands for it; without one, the first.
    public long? CoverId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/series/{id}";
}
