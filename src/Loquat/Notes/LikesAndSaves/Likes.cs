using Loquat.Accounts;

namespace Loquat.Notes.LikesAndSaves;

/// Likes of notes and comments.
public sealed class Likes(NoteMarks marks)
{
    public Task AddAsync(Viewer actor, NoteReference note, CancellationToken ct) => marks.AddAsync(AppreciationKind.Like, actor, note, ct);

    public Task RemoveAsync(Viewer actor, NoteReference note, CancellationToken ct) =>
        marks.RemoveAsync(AppreciationKind.Like, actor, note, ct);
}
