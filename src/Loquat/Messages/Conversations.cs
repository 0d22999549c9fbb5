using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Starts conversations. Each pair of people has one conversation; a group is a new one each time.
public sealed class Conversations(
    LoquatDb db, ConversationWork work, ConversationRules rules, WritingLimits limits, Ids ids, TimeProvider clock)
{
    public const int MostPeople = 100;
    public const int TitleLength = 60;

    /// The existing conversation between the two, if it has messages.
    public async Task<long?> FindAsync(Account actor, long otherId, CancellationToken ct)
    {
        var pair = Conversation.PairOf(actor.Id, otherId);
        return await db.Conversations.Where(c => c.Pair == pair && c.LastId > 0).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct);
    }

    /// Runs in the caller's transaction.
    internal async Task<long> FindOrStartAsync(Account actor, Account other, CancellationToken ct)
    {
        var pair = Conversation.PairOf(actor.Id, other.Id);
        await db.LockAsync($"conversation of {pair}", ct);
        if (await db.Conversations.Where(c => c.Pair == pair).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) is { } known)
        {
            // Writing to somebody whose request was declined accepts the conversation.
            await db.Participants.Where(p => p.ConversationId == known && p.AccountId == actor.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Folder, ConversationFolder.Accepted), ct);
            return known;
        }
        var folder = await rules.FolderAsync(actor, other, ct);
        await limits.RefuseTooManyStrangersAsync(actor, folder == ConversationFolder.Requests ? 1 : 0, ct);
        var now = clock.GetUtcNow();
        var conversation = new Conversation { Id = ids.Next(), Pair = pair, CreatedAt = now };
        db.Conversations.Add(conversation);
        db.Participants.Add(
            new Participant { ConversationId = conversation.Id, AccountId = actor.Id, Role = ConversationRole.Maker, JoinedAt = now });
        db.Participants.Add(Invited(conversation, other.Id, folder, actor, now));
        await db.SaveChangesAsync(ct);
        return conversation.Id;
    }

    /// Not idempotent. The redirect after the form prevents most duplicates, and two groups with the same title do no harm.
    public Task<long> MakeGroupAsync(Account actor, string title, IReadOnlyCollection<long> people, CancellationToken ct)
    {
        var name = TitleOf(title);
        var others = people.Where(p => p != actor.Id).Distinct().Order().ToArray();
        if (others.Length is 0 or >= MostPeople)
        {
            throw Refusal.Invalid(others.Length == 0 ? Text.Group_Nobody : Text.Group_TooMany, "to");
        }
        return db.WithFreshIdsAsync(async () =>
        {
            await using var transaction = await db.BeginAsync(ct);
            var now = clock.GetUtcNow();
            var conversation = new Conversation { Id = ids.Next(), IsGroup = true, Title = name, CreatedAt = now };
            conversation.LastId = work.Next(conversation);
            db.Conversations.Add(conversation);
            db.Participants.Add(new Participant
            {
                ConversationId = conversation.Id,
                AccountId = actor.Id,
                Role = ConversationRole.Maker,
                SeenId = conversation.LastId,
                JoinedAt = now,
            });
            await db.SaveChangesAsync(ct);
            await AddAsync(actor, conversation, others, ct);
            work.Record(conversation, GroupEventKind.Begun, actor.Id);
            await work.NotifyAsync(conversation, ct);
            await transaction.CommitAsync(ct);
            return conversation.Id;
        });
    }

    /// Runs in the caller's transaction. People who don't know the actor get a request. Returns the people who were not in the group
    /// before.
    internal async Task<IReadOnlyList<long>> AddAsync(Account actor, Conversation conversation, long[] people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var accounts = await db.Accounts.AsNoTracking().VisibleTo(db, new Viewer(actor.Id)).Where(a => people.Contains(a.Id))
            .OrderBy(a => a.Id).ToListAsync(ct);
        if (accounts.Count != people.Length)
        {
            throw Refusal.Invalid(Text.Group_Unknown, "to");
        }
        var before = await db.Participants.Where(p => p.ConversationId == conversation.Id).ToListAsync(ct);
        var strangers = 0;
        var added = new List<long>();
        foreach (var account in accounts)
        {
            var folder = await FolderAsync(actor, account, ct);
            strangers += folder == ConversationFolder.Requests ? 1 : 0;
            if (before.Find(p => p.AccountId == account.Id) is not { } known)
            {
                db.Participants.Add(Invited(conversation, account.Id, folder, actor, now));
                added.Add(account.Id);
            }
            else if (known.LeftAt is not null && known.Folder != ConversationFolder.Declined)
            {
                // People who left by themselves get a request before they are added again.
                (known.LeftAt, known.Folder, known.JoinedAt, known.FromId, known.SeenId) = (null, ConversationFolder.Requests, now,
                    conversation.ChangeId, 0);
                added.Add(account.Id);
            }
        }
        await limits.RefuseTooManyStrangersAsync(actor, strangers, ct);
        await db.SaveChangesAsync(ct);
        if (await db.Participants.CountAsync(p => p.ConversationId == conversation.Id && p.LeftAt == null, ct) > MostPeople)
        {
            throw Refusal.Invalid(Text.Group_TooMany, "to");
        }
        return added;
    }

    /// Adds the person's name to a refusal, because it concerns one of several people.
    async Task<ConversationFolder> FolderAsync(Account actor, Account account, CancellationToken ct)
    {
        try
        {
            return await rules.FolderAsync(actor, account, ct);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.Forbidden)
        {
            throw Refusal.Invalid(Wording.Of(Text.Group_NotPossible, account.DisplayName), "to");
        }
    }

    static Participant Invited(Conversation conversation, long accountId, ConversationFolder folder, Account by, DateTimeOffset now) =>
        new()
        {
            ConversationId = conversation.Id,
            AccountId = accountId,
            Folder = folder,
            AskedById = folder == ConversationFolder.Requests ? by.Id : null,
            FromId = conversation.IsGroup ? conversation.ChangeId : 0,
            JoinedAt = now,
        };

    internal static string TitleOf(string title)
    {
        var name = string.Join(' ', DisplayNames.Clean(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length <= TitleLength ? name : throw Refusal.Invalid(Text.Group_TitleTooLong, "title");
    }
}
