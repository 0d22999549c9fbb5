using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Messages;

/// What a person decides about a conversation for themselves.
public sealed class ConversationChoices(LoquatDb db, ConversationWork work)
{
    public Task AcceptAsync(Account actor, long conversationId, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, me => me.Folder = ConversationFolder.Accepted, isTold: true, ct);

    /// Removes the request from the actor's lists. The sender is not notified. If the actor writes to the sender, the conversation comes
    /// back.
    public Task DeclineAsync(Account actor, long conversationId, CancellationToken ct) => ChangeAsync(
        actor, conversationId,
        me => me.Folder = me.Folder == ConversationFolder.Requests ? ConversationFolder.Declined : throw Refusal.NotFound(), isTold: false,
        ct);

    public Task MuteAsync(Account actor, long conversationId, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, me => me.IsMuted = true, isTold: false, ct);

    public Task UnmuteAsync(Account actor, long conversationId, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, me => me.IsMuted = false, isTold: false, ct);

    async Task ChangeAsync(Account actor, long conversationId, Action<Participant> change, bool isTold, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (conversation, me) = await work.LockForAsync(actor, conversationId, ct);
        change(me);
        if (isTold)
        {
            work.Next(conversation);
            await work.NotifyAsync(conversation, ct);
        }
        else
        {
            work.Ring([actor.Id]);
        }
        await transaction.CommitAsync(ct);
    }
}
