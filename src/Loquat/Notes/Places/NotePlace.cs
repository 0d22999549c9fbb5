namespace Loquat.Notes.Places;

/// Where a note is of, as its author said.
public sealed class NotePlace
{
    public required long NoteId { get; init; }
    public required long PlaceId { get; set; }
}
