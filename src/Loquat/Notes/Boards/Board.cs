namespace Loquat.Notes.Boards;

/// A collection of notes in an order chosen by its owner. Invited people can add notes.
public sealed class Board
{
    public required long Id { get; init; }
    public required long OwnerId { get; set; }
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    /// Visible only to the owner, the members and invited people.
    public bool IsPrivate { get; set; }

    /// The note whose picture is the cover. Without one, the first note with media is used.
    public long? CoverId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// When a note was last added.
    public required DateTimeOffset FilledAt { get; set; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/boards/{id}";
}
