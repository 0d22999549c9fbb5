using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

/// An account was notified a moment ago and may not be looking.
[Job("push-due")]
public sealed record PushDue([property: JsonPropertyName("AccountId")] long AccountId);

/// A push to one browser. `More` is the number of further notifications.
[Job("push-delivery", Lane = JobLane.Remote)]
public sealed record PushDelivery(
    [property: JsonPropertyName("SubscriptionId")] long SubscriptionId,
    [property: JsonPropertyName("NoticeId")] long NotificationId,
    [property: JsonPropertyName("More")] int More);

/// Pushes notifications that people have not read.
public sealed class PushSending(
    LoquatDb db, PushSubscriptions subscriptions, PushClient client, NotificationQueries queries, JobQueue jobs, TimeProvider clock)
{
    /// People who have the page open read the notification within this time.
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);
    const int MostCounted = 50;
    const int WordsLength = 300;

    /// Runs in the transaction of the notification. Notifications within one period are pushed together.
    public async Task HandleAsync(long accountId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await subscriptions.Alive(now).AnyAsync(s => s.AccountId == accountId, ct))
        {
            var slot = now.ToUnixTimeMilliseconds() / (long)Wait.TotalMilliseconds;
            await jobs.EnqueueOnceAsync(new PushDue(accountId), string.Create(CultureInfo.InvariantCulture, $"push {accountId} {slot}"),
                now + Wait, ct);
        }
    }

    /// Job handler. In quiet hours it is rescheduled to their end.
    public async Task HandleAsync(PushDue due, CancellationToken ct)
    {
        var (now, id) = (clock.GetUtcNow(), due.AccountId);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"push of {id}", ct);
        var choice = await db.PushChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == id, ct)
            ?? new PushChoice { AccountId = id };
        if (PushChoices.QuietOf(choice).EndFor(now) is { } end)
        {
            await jobs.EnqueueOnceAsync(due,
                string.Create(CultureInfo.InvariantCulture, $"push {id} after quiet {end.ToUnixTimeSeconds() / 60}"), end, ct);
            await work.CommitAsync(ct);
            return;
        }
        var read = await db.NotificationMarks.Where(m => m.AccountId == id).Select(m => m.ReadId).FirstOrDefaultAsync(ct);
        var unread = await queries.SinceAsync(new Viewer(id), Math.Max(read, choice.PushedId), MostCounted, ct);
        var wanted = unread.Where(n => PushChoices.Wants(choice, n.Target.Kind)).ToList();
        if (unread.Count > 0)
        {
            await SavePushedAsync(id, unread[0].Id, ct);
        }
        if (wanted.Count > 0)
        {
            foreach (var subscription in await subscriptions.Alive(now).Where(s => s.AccountId == id).Select(s => s.Id).ToListAsync(ct))
            {
                jobs.Enqueue(new PushDelivery(subscription, wanted[0].Id, wanted.Count - 1));
            }
        }
        await work.CommitAsync(ct);
    }

    Task<int> SavePushedAsync(long accountId, long newest, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
            INSERT INTO push_choices (account_id, silent_kinds, quiet_from, quiet_until, zone, pushed_id)
            VALUES ({accountId}, 0, 0, 0, '', {newest})
            ON CONFLICT (account_id) DO UPDATE SET pushed_id = excluded.pushed_id
            """, ct);

    /// Job handler. Sends nothing if the notification was removed meanwhile.
    public async Task SendAsync(PushDelivery push, CancellationToken ct)
    {
        if (await subscriptions.Alive(clock.GetUtcNow()).AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == push.SubscriptionId, ct) is not { } to)
        {
            return;
        }
        var notification = (await queries.SinceAsync(new Viewer(to.AccountId), push.NotificationId - 1, MostCounted, ct))
            .FirstOrDefault(t => t.Id == push.NotificationId);
        if (notification.Id == push.NotificationId
            && !await client.SendAsync(to, WordsOf(notification, push.More, to.Language), "notices", ct))
        {
            await subscriptions.ForgetAsync(to.Id, ct);
        }
    }

    /// The format that the service worker reads.
    static byte[] WordsOf(LiveNotification notification, int more, string language)
    {
        using var speaking = Mail.MailLanguage.Use(language);
        var words = NotificationTexts.Of(notification);
        var said = words.Length > WordsLength ? $"{words[..WordsLength]}…" : words;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = Text.Site_Name,
            body = more > 0
                ? $"{said}\n{Wording.Of(Text.Push_More, more)}"
                : said,
            address = notification.Target.Address ?? Handles.AddressOf(notification.ActorHandle),
            tag = "notices",
            language,
        });
    }
}
