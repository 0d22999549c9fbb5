using Loquat.Accounts;

namespace Loquat.Notes.LikesAndSaves;

/// Saves of notes. Comments can't be saved.
public sealed class Saves(NoteMarks marks)
{
    public Task AddAsync(Viewer actor, NoteReference note, CancellationToken ct) =>
        note.RootId is null ? marks.AddAsync(AppreciationKind.Save, actor, note, ct) : throw Refusal.NotFound();

    public Task RemoveAsync(Viewer actor, NoteReference note, CancellationToken ct) =>
        marks.RemoveAsync(AppreciationKind.Save, actor, note, ct);
}
