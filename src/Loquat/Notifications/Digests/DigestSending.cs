using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// A digest of an account is due. The job does nothing if the rhythm was changed meanwhile.
[Job("digest-due", Lane = JobLane.Remote)]
public sealed record DigestDue(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Rhythm")] DigestRhythm Rhythm,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Sends the digest if there is anything in it: at most once per day, even if the job runs repeatedly.
public sealed class DigestSending(
    LoquatDb db, MissedQueries queries, DigestEmails emails, MailSending mail, JobQueue jobs, TimeProvider clock)
{
    public async Task HandleAsync(DigestDue due, CancellationToken ct)
    {
        var id = due.AccountId;
        // No digest for suspended or closing accounts, or to unconfirmed addresses.
        var account = await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == id && a.State == AccountState.Active && a.Credentials.EmailConfirmedAt != null, ct);
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
            await SendAsync(emails.Of(account, due.Rhythm, missed), digest, day, ct);
        }
    }

    /// Reschedules the job to the end of the quiet hours.
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

    /// Committed before the email is sent. After a crash in between, the digest is lost, but never sent twice.
    async Task<bool> ClaimAsync(Digest digest, int day, long toldId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var claimed = await db.Digests.Where(d => d.AccountId == digest.AccountId && d.Rhythm == digest.Rhythm && d.Day < day)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Day, day).SetProperty(d => d.ToldId, toldId), ct);
        await work.CommitAsync(ct);
        return claimed > 0;
    }

    async Task SendAsync(EmailMessage email, Digest before, int day, CancellationToken ct)
    {
        try
        {
            await mail.SendAsync(email, ct);
        }
        catch (Exception error) when (MailSending.WasSurelyNotTaken(error))
        {
            // The server surely didn't accept the email, so the retried job may claim the day again.
            await using var work = await db.BeginAsync(CancellationToken.None);
            await db.Digests.Where(d => d.AccountId == before.AccountId && d.Day == day)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Day, before.Day).SetProperty(d => d.ToldId, before.ToldId),
                    CancellationToken.None);
            await work.CommitAsync(CancellationToken.None);
            throw;
        }
    }
}
