using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Languages;
using Loquat.Notes.Topics;

namespace Loquat.Notes.Publishing;

/// Publishes a draft, or content that was never saved as one.
public sealed class NotePublishing(LoquatDb db, Drafts drafts, NoteLinks links, RateLimits limits, JobQueue jobs, TimeProvider clock)
{
    /// Publishing twice with one key returns the same note, so a double click or a retry is harmless.
    public async Task<Note> PublishAsync(Account actor, string key, NoteContent content, CancellationToken ct)
    {
        NoteKeys.Checked(key);
        var clean = content.ReadyToPublish();
        var (note, isNew) = await db.WithFreshIdsAsync(() => PublishOnceAsync(actor, key, clean, ct));
        if (isNew)
        {
            LoquatTelemetry.NotesPublished.Add(1);
        }
        return note;
    }

    async Task<(Note Note, bool IsNew)> PublishOnceAsync(Account actor, string key, NoteContent content, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var note = (await drafts.FindOrStartAsync(actor, key, content, ct))!;
        if (note.State != NoteState.Draft)
        {
            return (note, IsNew: false);
        }
        Count(actor);
        await MakeNoteAsync(actor, note, content, ct);
        await work.CommitAsync(ct);
        return (note, IsNew: true);
    }

    /// Scheduling counts too, when the note is scheduled; the job that publishes it doesn't.
    internal void Count(Account actor) => limits.CountPublishing(actor.Id);

    /// Runs in the caller's transaction.
    internal async Task MakeNoteAsync(Account actor, Note note, NoteContent content, CancellationToken ct)
    {
        note.State = NoteState.Published;
        (note.ScheduledAt, note.ScheduleZone) = (null, null);
        note.PublishedAt = clock.GetUtcNow();
        note.Score = note.PublishedAt.Value.ToUnixTimeMilliseconds();
        note.Language = TextLanguages.Of($"{content.Title}\n{content.Body}", actor);
        await drafts.FillAsync(actor, note, content, ct);
        await links.WriteAsync(note, ct);
        jobs.Raise(new NotePublished(note.Id, note.AuthorId));
    }
}
