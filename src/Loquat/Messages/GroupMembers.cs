using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Who is in a group, and what it is called.
public sealed class GroupMembers(LoquatDb db, Conversations conversations, ConversationWork work, ConversationErasing erasing, TimeProvider clock)
{
    public async Task AddAsync(Account actor, long conversationId, IReadOnlyCollection<long> people, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (group, _) = await LockAsync(actor, conversationId, ct);
        work.Next(group);
        await conversations.AddAsync(actor, group, [.. people.Where(p => p != actor.Id).Distinct()], ct);
        await work.TellAsync(group, ct);
        await transaction.CommitAsync(ct);
    }

    public async Task RenameAsync(Account actor, long conversationId, string title, CancellationToken ct)
    {
        var name = Conversations.TitleOf(title);
        await using var transaction = await db.BeginAsync(ct);
        var (group, _) = await LockAsync(actor, conversationId, ct);
        group.Title = name;
        work.Next(group);
        await work.TellAsync(group, ct);
        await transaction.CommitAsync(ct);
    }

    /// Only who made it, or who got that role from them.
    public async Task RemoveAsync(Account actor, long conversationId, long accountId, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (group, me) = await LockAsync(actor, conversationId, ct);
        if (me.Role != ConversationRole.Maker || accountId == actor.Id)
        {
            throw Refusal.NotFound();
        }
        var other = await db.Participants.FirstOrDefaultAsync(p => p.ConversationId == conversationId && p.AccountId == accountId && p.LeftAt == null, ct) ?? throw Refusal.NotFound();
        await GoAsync(group, other, ct);
        await transaction.CommitAsync(ct);
    }

    public async Task LeaveAsync(Account actor, long conversationId, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (group, me) = await work.LockForAsync(actor, conversationId, ct);
        await GoAsync(group.IsGroup ? group : throw Refusal.NotFound(), me, ct);
        await transaction.CommitAsync(ct);
    }

    async Task GoAsync(Conversation group, Participant gone, CancellationToken ct)
    {
        var wasMaker = gone.Role == ConversationRole.Maker;
        (gone.LeftAt, gone.Role) = (clock.GetUtcNow(), ConversationRole.Member);
        await db.SaveChangesAsync(ct);
        if (wasMaker)
        {
            await erasing.PassOnAsync(group.Id, ct);
        }
        work.Next(group);
        await work.TellAsync(group, ct);
        work.Ring([gone.AccountId]);
        await db.SaveChangesAsync(ct);
        await erasing.EraseIfEmptyAsync(group.Id, ct);
    }

    async Task<(Conversation Group, Participant Me)> LockAsync(Account actor, long conversationId, CancellationToken ct)
    {
        var (group, me) = await work.LockForAsync(actor, conversationId, ct);
        return group.IsGroup && me.Folder == ConversationFolder.Accepted ? (group, me) : throw Refusal.NotFound();
    }
}
