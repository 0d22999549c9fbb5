namespace Loquat.Notes.Remixes;

public sealed class RemixChoice : RemixPermissionRow
{
    public required long NoteId { get; init; }
}
