using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// A draft's hour has come.
[Job("note-due")]
public sealed record NoteDue(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Publishing later: until its hour a note is a draft like all others, and then a job makes a note of it.
public sealed class NoteScheduling(
    LoquatDb db, Drafts drafts, NotePhotos photos, NotePublishing publishing, JobQueue jobs, TimeProvider clock)
{
    /// Again with another hour: it waits for that one. What is published already stays so.
    public async Task<Note> ScheduleAsync(Account actor, string key, NoteContent content, ChosenHour hour, CancellationToken ct)
    {
        NoteKeys.Checked(key);
        var (clean, at) = (content.ReadyToPublish(), hour.Moment(clock.GetUtcNow()));
        return await db.WithFreshIdsAsync(async () =>
        {
            await using var work = await db.BeginAsync(ct);
            var note = (await drafts.FindOrStartAsync(actor, key, clean, ct))!;
            if (note.State == NoteState.Draft)
            {
                await drafts.RefuseTooManyAsync(note, ct);
                if (note.ScheduledAt is null)
                {
                    publishing.Count(actor);
                }
                (note.ScheduledAt, note.ScheduleZone) = (at, hour.Zone);
                await drafts.FillAsync(actor, note, clean, ct);
                await photos.RefuseMissingAsync(note.Id, ct);
                jobs.Enqueue(new NoteDue(note.Id, at), at);
                await work.CommitAsync(ct);
            }
            return note;
        });
    }

    /// As a draft. One that waits for its hour waits from now on for the hour that is said, if any is, or for none where that is not one.
    public async Task SaveAsync(Account actor, string key, NoteContent content, ChosenHour? hour, CancellationToken ct)
    {
        if (await drafts.SaveAsync(actor, key, content, ct) is not { State: NoteState.Draft, ScheduledAt: not null } saved || hour is null
            || ChosenHour.Of(saved) == hour)
        {
            return;
        }
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {actor.Id} {key}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == saved.Id && n.State == NoteState.Draft && n.ScheduledAt != null,
            ct) is { } note)
        {
            var at = hour.MomentOrNone(clock.GetUtcNow());
            (note.ScheduledAt, note.ScheduleZone) = (at, at is null ? null : hour.Zone);
            if (at is { } due)
            {
                jobs.Enqueue(new NoteDue(note.Id, due), due);
            }
        }
        await work.CommitAsync(ct);
    }

    /// It stays a draft.
    public async Task CancelAsync(Account actor, string key, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {actor.Id} {key}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.AuthorId == actor.Id && n.Key == key && n.State == NoteState.Draft, ct) is { } draft)
        {
            (draft.ScheduledAt, draft.ScheduleZone) = (null, null);
        }
        await work.CommitAsync(ct);
    }

    /// Before its hour, as it was saved last.
    public async Task<Note> PublishNowAsync(Account actor, string key, CancellationToken ct) =>
        await drafts.FindAsync(actor, key, ct) is { } draft
            ? await publishing.PublishAsync(actor, key, await drafts.ContentAsync(draft, ct), ct)
            : await drafts.FindPublishedAsync(actor, key, ct) ?? throw Refusal.NotFound();

    /// The job. It may come late, when nobody served meanwhile, and does nothing where another hour was chosen, or none. What can't be
    /// published stays a draft, whose author sees that its hour went by.
    public async Task HandleAsync(NoteDue due, CancellationToken ct)
    {
        if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == due.NoteId, ct) is not { } found)
        {
            return;
        }
        try
        {
            await PublishDueAsync(found, due.At, ct);
        }
        catch (Refusal)
        {
            // The draft is as it was.
        }
    }

    async Task PublishDueAsync(Note found, DateTimeOffset at, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {found.AuthorId} {found.Key}", ct);
        var note = await db.Notes.FirstOrDefaultAsync(n => n.Id == found.Id && n.State == NoteState.Draft && n.ScheduledAt == at, ct);
        var author = await db.Accounts.FirstOrDefaultAsync(a => a.Id == found.AuthorId && a.State == AccountState.Active, ct);
        if (note is null || author is null)
        {
            return;
        }
        await publishing.MakeNoteAsync(author, note, (await drafts.ContentAsync(note, ct)).ReadyToPublish(), ct);
        await work.CommitAsync(ct);
        LoquatTelemetry.NotesPublished.Add(1);
    }
}
