using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// What every capability that changes a conversation does: take its lock, number what happens, and ring its people after the commit.
public sealed class ConversationWork(LoquatDb db, Ids ids, ChangeNotifier notifier, IEnumerable<OnMessageSent> others)
{
    /// Within the caller's transaction. From here on nothing else happens in this conversation.
    public async Task<Conversation> LockAsync(long conversationId, CancellationToken ct)
    {
        await db.LockAsync($"conversation {conversationId}", ct);
        return await db.Conversations.FirstOrDefaultAsync(c => c.Id == conversationId, ct) ?? throw Refusal.NotFound();
    }

    /// The same for one of its people; for everybody else it does not exist.
    public async Task<(Conversation Conversation, Participant Me)> LockForAsync(Account actor, long conversationId, CancellationToken ct)
    {
        var conversation = await LockAsync(conversationId, ct);
        var me = await db.Participants.FirstOrDefaultAsync(p => p.ConversationId == conversationId && p.AccountId == actor.Id
            && p.LeftAt == null && p.Folder != ConversationFolder.Declined, ct);
        return (conversation, me ?? throw Refusal.NotFound());
    }

    /// A message that the person may see, and that nobody took back.
    public async Task<Message> MessageAsync(Participant me, long messageId, CancellationToken ct) =>
        await db.Messages.FirstOrDefaultAsync(m => m.Id == messageId && m.ConversationId == me.ConversationId && m.Id > me.FromId
            && m.DeletedAt == null, ct) ?? throw Refusal.NotFound();

    /// Greater than all before it in this conversation, whichever process made those: whoever has seen everything up to a number has missed
    /// nothing.
    public long Next(Conversation conversation) => conversation.ChangeId = Math.Max(ids.Next(), conversation.ChangeId + 1);

    /// Says in a group what happened to it, with the caller's next save. Nobody is told of it but those who look.
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

    /// Somebody said something: all who are in it hear of it.
    public async Task TellAsync(Conversation conversation, Message message, CancellationToken ct)
    {
        await TellAsync(conversation, ct);
        foreach (var other in others)
        {
            await other.RunAsync(message, ct);
        }
    }

    /// Rings all who are in it.
    public async Task TellAsync(Conversation conversation, CancellationToken ct)
    {
        var people =
            await db.Participants.Where(p => p.ConversationId == conversation.Id && p.LeftAt == null
                && p.Folder != ConversationFolder.Declined).Select(p => p.AccountId).ToListAsync(ct);
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
