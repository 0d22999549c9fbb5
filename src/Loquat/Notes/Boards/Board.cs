namespace Loquat.Notes.Boards;

/// Notes that somebody keeps together, in an order of theirs. Others may add to it whom its owner invited.
public sealed class Board
{
    public required long Id { get; init; }
    public required long OwnerId { get; set; }
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    /// Seen by its own people alone.
    public bool IsPrivate { get; set; }

    /// The note whose picture stands for it; without one, that which stands first.
    public long? CoverId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// When something was put on it last.
    public required DateTimeOffset FilledAt { get; set; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/boards/{id}";
}
