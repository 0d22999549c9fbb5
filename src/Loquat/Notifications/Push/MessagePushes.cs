using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Messages;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

/// A message was sent a moment ago. Some participants may not have seen it.
[Job("message-sent")]
public sealed record MessageSent([property: JsonPropertyName("ConversationId")] long ConversationId);

/// A push to one participant with devices is due.
[Job("message-push-due")]
public sealed record MessagePushDue(
    [property: JsonPropertyName("ConversationId")] long ConversationId,
    [property: JsonPropertyName("AccountId")] long AccountId);

/// A push to one browser about the messages after `SinceId` up to `UntilId`.
[Job("message-push-delivery", Lane = JobLane.Remote)]
public sealed record MessagePushDelivery(
    [property: JsonPropertyName("SubscriptionId")] long SubscriptionId,
    [property: JsonPropertyName("ConversationId")] long ConversationId,
    [property: JsonPropertyName("SinceId")] long SinceId,
    [property: JsonPropertyName("UntilId")] long UntilId);

/// Pushes about messages. Requests are never pushed, so that strangers can't make a phone ring.
public sealed class MessagePushes(
    LoquatDb db, PushSubscriptions subscriptions, PushClient client, UnreadMessageQueries queries, JobQueue jobs, TimeProvider clock)
{
    /// Runs in the transaction of the message. Messages within one period are pushed together.
    public async Task HandleAsync(Message message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var devices = subscriptions.Alive(now);
        if (await InConversation(message.ConversationId)
            .AnyAsync(p => p.AccountId != message.AuthorId && devices.Any(s => s.AccountId == p.AccountId), ct))
        {
            var slot = now.ToUnixTimeMilliseconds() / (long)PushSending.Wait.TotalMilliseconds;
            await jobs.EnqueueOnceAsync(new MessageSent(message.ConversationId),
                string.Create(CultureInfo.InvariantCulture, $"talk {message.ConversationId} {slot}"), now + PushSending.Wait, ct);
        }
    }

    /// Job handler. Enqueues one job for each participant, because each has their own quiet hours.
    public async Task HandleAsync(MessageSent said, CancellationToken ct)
    {
        var devices = subscriptions.Alive(clock.GetUtcNow());
        await using var work = await db.BeginAsync(ct);
        var conversation = db.Conversations.Where(c => c.Id == said.ConversationId);
        var whom = await InConversation(said.ConversationId)
            .Where(p => devices.Any(s => s.AccountId == p.AccountId) && conversation.Any(c => c.LastId > p.SeenId && c.LastId > p.PushedId))
            .OrderBy(p => p.AccountId).Select(p => p.AccountId).ToListAsync(ct);
        whom.ForEach(accountId => jobs.Enqueue(new MessagePushDue(said.ConversationId, accountId)));
        await work.CommitAsync(ct);
    }

    /// Job handler. In quiet hours it is rescheduled to their end.
    public async Task HandleAsync(MessagePushDue due, CancellationToken ct)
    {
        var (now, id) = (clock.GetUtcNow(), due.AccountId);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"push of {id}", ct);
        var choice = await db.PushChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == id, ct)
            ?? new PushChoice { AccountId = id };
        if (PushChoices.QuietOf(choice).EndFor(now) is { } end)
        {
            await jobs.EnqueueOnceAsync(due,
                string.Create(CultureInfo.InvariantCulture, $"talk {due.ConversationId} {id} after quiet {end.ToUnixTimeSeconds() / 60}"),
                end, ct);
        }
        else if (await InConversation(due.ConversationId).AsNoTracking().FirstOrDefaultAsync(p => p.AccountId == id, ct) is { } me
            && await queries.InAsync(due.ConversationId, new Viewer(id), me.PushedId, long.MaxValue, ct) is [var newest, ..])
        {
            await db.Participants.Where(p => p.ConversationId == due.ConversationId && p.AccountId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.PushedId, newest.Id), ct);
            if (PushChoices.WantsMessages(choice))
            {
                var devices = await subscriptions.Alive(now).Where(s => s.AccountId == id).Select(s => s.Id).ToListAsync(ct);
                devices.ForEach(device => jobs.Enqueue(new MessagePushDelivery(device, due.ConversationId, me.PushedId, newest.Id)));
            }
        }
        await work.CommitAsync(ct);
    }

    /// Job handler. Leaves out messages that were seen or deleted meanwhile.
    public async Task SendAsync(MessagePushDelivery push, CancellationToken ct)
    {
        if (await subscriptions.Alive(clock.GetUtcNow()).AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == push.SubscriptionId, ct) is not { } to)
        {
            return;
        }
        var said = await queries.InAsync(push.ConversationId, new Viewer(to.AccountId), push.SinceId, push.UntilId, ct);
        if (said.Count > 0)
        {
            var shows = await db.PushChoices.AnyAsync(c => c.AccountId == to.AccountId && c.ShowsWords, ct);
            if (!await client.SendAsync(to, MessagePushTexts.Of(said, push.ConversationId, shows, to.Language),
                $"talk {push.ConversationId}", ct))
            {
                await subscriptions.ForgetAsync(to.Id, ct);
            }
        }
    }

    /// Participants who accepted the conversation and did not mute it.
    IQueryable<Participant> InConversation(long conversationId) =>
        db.Participants.Where(
            p => p.ConversationId == conversationId && p.LeftAt == null && !p.IsMuted && p.Folder == ConversationFolder.Accepted);
}
