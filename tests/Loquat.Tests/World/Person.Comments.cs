using Loquat.Notes;

namespace Loquat.Tests;

/// Comments.
public sealed partial class Person
{
    public async Task<PublishedComment> Comments(PublishedNote note, string body, string? key = null) =>
        PublishedComment.At((await Does($"{note.Address}/comments", CommentFields(body, key))).GoesTo!);

    public async Task<PublishedComment> Answers(PublishedComment comment, string body, string? key = null) =>
        PublishedComment.At((await Does($"{comment.Own}/comments", CommentFields(body, key))).GoesTo!);

    public async Task<PublishedComment> CommentsWithPicture(PublishedNote note, string body, long photo, string alt = "") =>
        PublishedComment.At(
            (await Does($"{note.Address}/comments", [.. CommentFields(body, null), ("photo", Text(photo)), ("alt", alt)])).GoesTo!);

    public Task<Page> TriesToComment(PublishedNote note, string body, string? key = null) =>
        Posts($"{note.Address}/comments", CommentFields(body, key));

    public Task Deletes(PublishedComment comment) => Does($"{comment.Address}/delete");

    public Task Restores(PublishedComment comment) => Does($"{comment.Address}/restore");

    public static (string Name, string Value)[] CommentFields(string body, string? key) => [("key", key ?? NoteKeys.New()), ("body", body)];
}
