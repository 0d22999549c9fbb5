using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics;
using Loquat.Notes.Topics;

namespace Loquat.Notes.Publishing;

/// Makes a draft, or words that were never saved as one, a note that others can read.
public sealed class NotePublishing(LoquatDb db, Drafts drafts, NoteLinks links, RateLimits limits, TimeProvider clock)
{
    /// Publishing twice under one key gives the same note, so that a double click or a retry on a bad line is harmless.
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

    /// Also where it is said now and done later: nobody counts jobs.
    internal void Count(Account actor) => limits.CountPublishing(actor.Id);

    /// Within the caller's transaction.
    internal async Task MakeNoteAsync(Account actor, Note note, NoteContent content, CancellationToken ct)
    {
        note.State = NoteState.Published;
        (note.ScheduledAt, note.ScheduleZone) = (null, null);
        note.PublishedAt = clock.GetUtcNow();
        note.Score = note.PublishedAt.Value.ToUnixTimeMilliseconds();
        note.Language = WrittenLanguage.Guess($"{content.Title}\n{content.Body}");
        await drafts.FillAsync(actor, note, content, ct);
        await links.WriteAsync(note, ct);
    }
}
