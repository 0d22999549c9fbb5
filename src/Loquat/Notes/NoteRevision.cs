namespace Loquat.Notes;

/// How a note read before an edit.
public sealed record NoteRevision(long NoteId, int Version, string Title, string Body, DateTimeOffset ReplacedAt)
{
    public TextCardTemplate TextCardTemplate { get; init; }
}
