using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Adds and removes people of a group, and renames it.
public sealed class GroupMembers(
    LoquatDb db, Conversations conversations, ConversationWork work, ConversationErasing erasing, TimeProvider clock)
{
    public Task AddAsync(Account actor, long conversationId, IReadOnlyCollection<long> people, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, async (group, _) =>
        {
            work.Next(group);
            foreach (var added in await conversations.AddAsync(actor, group, [.. people.Where(p => p != actor.Id).Distinct()], ct))
            {
                work.Record(group, GroupEventKind.Added, actor.Id, added);
            }
            await work.NotifyAsync(group, ct);
        }, ct);

    public Task RenameAsync(Account actor, long conversationId, string title, CancellationToken ct)
    {
        var name = Conversations.TitleOf(title);
        return ChangeAsync(actor, conversationId, async (group, _) =>
        {
            if (name == group.Title)
            {
                return;
            }
            group.Title = name;
            work.Record(group, GroupEventKind.Renamed, actor.Id, title: name);
            await work.NotifyAsync(group, ct);
        }, ct);
    }

    /// Only the person with the role `Maker` can remove others.
    public Task RemoveAsync(Account actor, long conversationId, long accountId, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, async (group, me) =>
        {
            if (me.Role != ConversationRole.Maker || accountId == actor.Id)
            {
                throw Refusal.NotFound();
            }
            var other = await db.Participants.FirstOrDefaultAsync(
                p => p.ConversationId == conversationId && p.AccountId == accountId && p.LeftAt == null, ct) ?? throw Refusal.NotFound();
            work.Record(group, GroupEventKind.Removed, actor.Id, accountId);
            await GoAsync(group, other, ct);
        }, ct);

    /// Also declines a request to join the group.
    public Task LeaveAsync(Account actor, long conversationId, CancellationToken ct) =>
        ChangeAsync(actor, conversationId, async (group, me) =>
        {
            work.Record(group, GroupEventKind.Left, actor.Id);
            await GoAsync(group, me, ct);
        }, ct, ofAsked: true);

    async Task GoAsync(Conversation group, Participant gone, CancellationToken ct)
    {
        var wasMaker = gone.Role == ConversationRole.Maker;
        (gone.LeftAt, gone.Role) = (clock.GetUtcNow(), ConversationRole.Member);
        await db.SaveChangesAsync(ct);
        if (wasMaker)
        {
            await erasing.PassOnAsync(group.Id, ct);
        }
        await work.NotifyAsync(group, ct);
        work.Ring([gone.AccountId]);
        await db.SaveChangesAsync(ct);
        await erasing.EraseIfEmptyAsync(group.Id, ct);
    }

    async Task ChangeAsync(
        Account actor, long conversationId, Func<Conversation, Participant, Task> change, CancellationToken ct, bool ofAsked = false) =>
            await db.WithFreshIdsAsync(async () =>
        {
            await using var transaction = await db.BeginAsync(ct);
            var (group, me) = await work.LockForAsync(actor, conversationId, ct);
            await change(group.IsGroup && (ofAsked || me.Folder == ConversationFolder.Accepted) ? group : throw Refusal.NotFound(), me);
            await transaction.CommitAsync(ct);
            return true;
        });
}
