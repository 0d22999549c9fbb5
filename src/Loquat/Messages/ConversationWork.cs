using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Shared by all changes of a conversation: takes its lock, numbers the change, and wakes the streams of its participants after the commit.
public sealed class ConversationWork(LoquatDb db, Ids ids, ChangeNotifier notifier, IEnumerable<OnMessageSent> others)
{
    /// Runs in the caller's transaction. Serialises all changes of the conversation.
    public async Task<Conversation> LockAsync(long conversationId, CancellationToken ct)
    {
        await db.LockAsync($"conversation {conversationId}", ct);
        return await db.Conversations.FirstOrDefaultAsync(c => c.Id == conversationId, ct) ?? throw Refusal.NotFound();
    }

    /// The same, for one of its participants. For everybody else the conversation is not found.
    public async Task<(Conversation Conversation, Participant Me)> LockForAsync(Account actor, long conversationId, CancellationToken ct)
    {
        var conversation = await LockAsync(conversationId, ct);
        var me = await db.Participants.FirstOrDefaultAsync(p => p.ConversationId == conversationId && p.AccountId == actor.Id
            && p.LeftAt == null && p.Folder != ConversationFolder.Declined, ct);
        return (conversation, me ?? throw Refusal.NotFound());
    }

    /// A message that the participant may see and that is not deleted.
    public async Task<Message> MessageAsync(Participant me, long messageId, CancellationToken ct) =>
        await db.Messages.FirstOrDefaultAsync(m => m.Id == messageId && m.ConversationId == me.ConversationId && m.Id > me.FromId
            && m.DeletedAt == null, ct) ?? throw Refusal.NotFound();

    /// A number greater than all earlier ones in this conversation, whichever process assigned them. A client that has everything up to a
    /// number has missed nothing.
    public long Next(Conversation conversation) => conversation.ChangeId = Math.Max(ids.Next(), conversation.ChangeId + 1);

    /// Adds a group event, saved with the caller's next save. Group events notify nobody.
    public void Record(Conversation group, GroupEventKind kind, long actorId, long? subjectId = null, string title = "") =>
        db.GroupEvents.Add(new GroupEvent
        {
            Id = Next(group),
            ConversationId = group.Id,
            Kind = kind,
            ActorId = actorId,
            SubjectId = subjectId,
            Title = title,
        });

    /// A message was sent: wakes the streams of all participants and runs the handlers.
    public async Task NotifyAsync(Conversation conversation, Message message, CancellationToken ct)
    {
        await NotifyAsync(conversation, ct);
        foreach (var other in others)
        {
            await other.RunAsync(message, ct);
        }
    }

    /// Wakes the streams of all participants after the commit.
    public async Task NotifyAsync(Conversation conversation, CancellationToken ct)
    {
        var people = await db.Participants
            .Where(p => p.ConversationId == conversation.Id && p.LeftAt == null && p.Folder != ConversationFolder.Declined)
            .Select(p => p.AccountId).ToListAsync(ct);
        Ring(people);
    }

    public void Ring(IReadOnlyList<long> people) => db.OnCommit(() =>
    {
        foreach (var person in people)
        {
            notifier.Send(person, ChangeKinds.Conversations);
        }
    });
}
