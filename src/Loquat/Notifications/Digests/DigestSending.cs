using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// Somebody's digest of a day is due. Of another rhythm than theirs it is none of theirs any more.
[Job("digest-due", Lane = JobLane.Remote)]
public sealed record DigestDue(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Rhythm")] DigestRhythm Rhythm,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Sends what somebody missed, if there is anything: once for a day, however often the job is done.
public sealed class DigestSending(
    LoquatDb db, MissedQueries queries, DigestEmails letters, MailSending mail, JobQueue jobs, TimeProvider clock)
{
    /// The job.
    public async Task HandleAsync(DigestDue due, CancellationToken ct)
    {
        var id = due.AccountId;
        // Nothing to who is suspended or about to leave, nor to an address that is not known to be theirs.
        var account = await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == id && a.State == AccountState.Active && a.EmailConfirmedAt != null, ct);
        var digest = await db.Digests.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == id && d.Rhythm == due.Rhythm, ct);
        if (account is null || digest is null)
        {
            return;
        }
        var choice = await db.PushChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == id, ct)
            ?? new PushChoice { AccountId = id };
        var (now, day) = (clock.GetUtcNow(), DigestHours.DayOf(due.At, choice.Zone));
        if (day <= digest.Day || await WaitsAsync(due, choice, now, ct))
        {
            return;
        }
        var missed = await queries.OfAsync(new Viewer(id), digest.ToldId, ct);
        if (!missed.IsNothing && await ClaimAsync(digest, day, Ids.FirstAt(now), ct))
        {
            await SendAsync(letters.Of(account, due.Rhythm, missed), digest, day, ct);
        }
    }

    /// In quiet hours for their end.
    async Task<bool> WaitsAsync(DigestDue due, PushChoice choice, DateTimeOffset now, CancellationToken ct)
    {
        if (DigestHours.QuietOf(choice).EndFor(now) is not { } end)
        {
            return false;
        }
        await using var work = await db.BeginAsync(ct);
        await jobs.EnqueueOnceAsync(due,
            string.Create(CultureInfo.InvariantCulture, $"digest {due.AccountId} after quiet {end.ToUnixTimeSeconds() / 60}"), end, ct);
        await work.CommitAsync(ct);
        return true;
    }

    /// Before anything goes out: who dies between this and the mail has sent none, never two.
    async Task<bool> ClaimAsync(Digest digest, int day, long toldId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var claimed = await db.Digests.Where(d => d.AccountId == digest.AccountId && d.Rhythm == digest.Rhythm && d.Day < day)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Day, day).SetProperty(d => d.ToldId, toldId), ct);
        await work.CommitAsync(ct);
        return claimed > 0;
    }

    async Task SendAsync(EmailMessage letter, Digest before, int day, CancellationToken ct)
    {
        try
        {
            await mail.SendAsync(letter, ct);
        }
        catch (Exception error) when (MailSending.WasSurelyNotTaken(error))
        {
            // The job is done again, and may claim the day again.
            await using var work = await db.BeginAsync(CancellationToken.None);
            await db.Digests.Where(d => d.AccountId == before.AccountId && d.Day == day)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Day, before.Day).SetProperty(d => d.ToldId, before.ToldId),
                    CancellationToken.None);
            await work.CommitAsync(CancellationToken.None);
            throw;
        }
    }
}
