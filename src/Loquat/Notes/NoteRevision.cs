namespace Loquat.Notes;

/// The text of a note before an edit.
public sealed record NoteRevision(long NoteId, int Version, string Title, string Body, DateTimeOffset ReplacedAt)
{
    public TextCardTemplate TextCardTemplate { get; init; }
}
