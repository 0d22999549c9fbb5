namespace Loquat.Notes.Places;

/// The place of a note, as its author chose it.
public sealed class NotePlace
{
    public required long NoteId { get; init; }
    public required long PlaceId { get; set; }
}
