using Loquat.Notes.Views;

namespace Loquat.Notes.Comments;

/// A comment as it is rendered for everybody; contains nothing that depends on the viewer.
public sealed record CommentView(
    long Id,
    int Version,
    string Body,
    string Language,
    DateTimeOffset PublishedAt,
    bool IsPinned,
    long RootId,
    long ReplyToId,
    long NoteAuthorId,
    Author Author,
    IReadOnlyList<string> MentionedHandles,
    PhotoView? Photo)
{
    public bool IsAnswer => ReplyToId != RootId;

    public bool IsOfAuthor => Author.Id == NoteAuthorId;
}
