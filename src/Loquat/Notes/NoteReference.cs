namespace Loquat.Notes;

/// Identifies a note or comment to act on. `RootId` is the note to which a comment belongs.
public readonly record struct NoteReference(long Id, long AuthorId, long? RootId)
{
    /// The address of the page that shows it.
    public string Address => RootId is { } root ? $"{Note.AddressOf(root)}?comment={Id}#comment-{Id}" : Note.AddressOf(Id);
}
