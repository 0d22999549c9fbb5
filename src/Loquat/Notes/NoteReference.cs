namespace Loquat.Notes;

/// As much of a note or comment as one needs who does something with it. `RootId` is the note under which a comment stands.
public readonly record struct NoteReference(long Id, long AuthorId, long? RootId)
{
    /// Where it can be read.
    public string Address => RootId is { } root ? $"{Note.AddressOf(root)}?comment={Id}#comment-{Id}" : Note.AddressOf(Id);
}
