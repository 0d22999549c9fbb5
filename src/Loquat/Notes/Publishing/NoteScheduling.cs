using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// The time of a scheduled draft has come.
[Job("note-due")]
public sealed record NoteDue(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Scheduled publishing: until its time a note is a draft like all others, then a job publishes it.
public sealed class NoteScheduling(
    LoquatDb db, Drafts drafts, NotePhotos photos, NotePublishing publishing, JobQueue jobs, TimeProvider clock)
{
    /// Scheduling again replaces the time. A published note stays as it is.
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

    /// Saves a draft. If it is scheduled and `hour` is given, it is rescheduled, or unscheduled if `hour` is not a valid time.
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

    /// The note stays a draft.
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

    /// Publishes a scheduled draft early, as last saved.
    public async Task<Note> PublishNowAsync(Account actor, string key, CancellationToken ct) =>
        await drafts.FindAsync(actor, key, ct) is { } draft
            ? await publishing.PublishAsync(actor, key, await drafts.ContentAsync(draft, ct), ct)
            : await drafts.FindPublishedAsync(actor, key, ct) ?? throw Refusal.NotFound();

    /// Job handler. Runs late if the server was down, and does nothing if the time was changed or cancelled. A draft that can't be
    /// published stays a draft; its author sees that its time has passed.
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
            // The draft stays unchanged.
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
