using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// A person's relationships, by the same rules as the lists of people: without inactive accounts and, except among blocked and muted
/// people, without anybody who has a block with the person.
public sealed class ArchivePeople(LoquatDb db, ArchiveMessages messages, LoquatOptions options, TimeProvider clock)
{
    public IAsyncEnumerable<ArchivedConversation> ConversationsAsync(Account actor, CancellationToken ct) =>
        messages.ConversationsAsync(actor, ct);

    public IAsyncEnumerable<ArchivedMessage> MessagesAsync(Account actor, CancellationToken ct) => messages.MessagesAsync(actor, ct);

    public ArchivedPeople Of(Account actor, CancellationToken ct)
    {
        var me = actor.Id;
        return new ArchivedPeople(
            PeopleAsync(db.Follows.Where(f => f.FollowerId == me).Select(f => new Place { Id = f.FollowedId, At = f.CreatedAt }),
                SeenBy(me), ct),
            PeopleAsync(db.FollowRequests.Where(r => r.RequesterId == me).Select(r => new Place { Id = r.RequestedId, At = r.CreatedAt }),
                SeenBy(me), ct),
            PeopleAsync(db.Follows.Where(f => f.FollowedId == me).Select(f => new Place { Id = f.FollowerId, At = f.CreatedAt }),
                SeenBy(me), ct),
            PeopleAsync(db.Blocks.Where(b => b.BlockerId == me).Select(b => new Place { Id = b.BlockedId, At = b.CreatedAt }), Present, ct),
            PeopleAsync(db.Mutes.LastingOf(me, clock.GetUtcNow())
                .Select(m => new Place { Id = m.MutedId, At = m.CreatedAt, Until = m.Until }), Present, ct),
            TopicsOf(me));
    }

    /// The topics that the person follows.
    IAsyncEnumerable<string> TopicsOf(long me)
    {
        var follows = db.TopicFollows;
        return db.Topics.Where(t => follows.Any(f => f.AccountId == me && f.TopicId == t.Id)).OrderBy(t => t.Name).Select(t => t.Name)
            .AsAsyncEnumerable();
    }

    IQueryable<Account> Present => db.Accounts.Where(a => a.State == AccountState.Active);

    IQueryable<Account> SeenBy(long me) => db.Accounts.VisibleTo(db, new Viewer(me)).NotBlockedBy(db, me);

    IAsyncEnumerable<ArchivedPerson> PeopleAsync(IQueryable<Place> places, IQueryable<Account> accounts, CancellationToken ct) =>
        Batches.OfAsync<Place>(
            last =>
            {
                var (at, id) = (last?.At ?? DateTimeOffset.UnixEpoch, last?.Id ?? 0);
                return (
                    from place in places
                    where place.At > at || (place.At == at && place.Id > id)
                    join account in accounts on place.Id equals account.Id
                    orderby place.At, place.Id
                    select new Place { Id = place.Id, At = place.At, Until = place.Until, Handle = account.Handle }).Take(Batches.Size)
                    .ToListAsync(ct);
            },
            ct).Select(place => new ArchivedPerson(place.Handle, options.Origin + Handles.AddressOf(place.Handle), place.At, place.Until));

    /// An entry of a list.
    sealed class Place
    {
        public long Id { get; init; }
        public DateTimeOffset At { get; init; }
        public DateTimeOffset? Until { get; init; }
        public string Handle { get; init; } = "";
    }
}
