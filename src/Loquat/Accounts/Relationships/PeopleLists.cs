using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Lists of people, newest first, without inactive accounts. Followers, followed and requesters exclude anybody who has a block with the
/// viewer.
public sealed class PeopleLists(LoquatDb db, FollowQueries queries, TimeProvider clock)
{
    public const int PageSize = 30;

    public Task<PeoplePage> FollowersAsync(Account owner, Viewer viewer, PeopleCursor before, CancellationToken ct) =>
        PageAsync(db.Follows.Where(f => f.FollowedId == owner.Id).Select(f => new Place { Id = f.FollowerId, At = f.CreatedAt }),
            Seen(viewer), viewer, before, ct);

    public Task<PeoplePage> FollowingAsync(Account owner, Viewer viewer, PeopleCursor before, CancellationToken ct) =>
        PageAsync(db.Follows.Where(f => f.FollowerId == owner.Id).Select(f => new Place { Id = f.FollowedId, At = f.CreatedAt }),
            Seen(viewer), viewer, before, ct);

    /// People who asked to follow the owner.
    public Task<PeoplePage> RequestsAsync(Account owner, PeopleCursor before, CancellationToken ct) =>
        PageAsync(db.FollowRequests.Where(r => r.RequestedId == owner.Id).Select(r => new Place { Id = r.RequesterId, At = r.CreatedAt }),
            Seen(new(owner.Id)), new(owner.Id), before, ct);

    public Task<PeoplePage> BlockedAsync(Account owner, PeopleCursor before, CancellationToken ct) =>
        PageAsync(db.Blocks.Where(b => b.BlockerId == owner.Id).Select(b => new Place { Id = b.BlockedId, At = b.CreatedAt }), Present,
            new(owner.Id), before, ct);

    public Task<PeoplePage> MutedAsync(Account owner, PeopleCursor before, CancellationToken ct) =>
        PageAsync(
            db.Mutes.LastingOf(owner.Id, clock.GetUtcNow()).Select(m => new Place { Id = m.MutedId, At = m.CreatedAt, Until = m.Until }),
            Present, new(owner.Id), before, ct);

    IQueryable<Account> Present => db.Accounts.AsNoTracking().Where(a => a.State == AccountState.Active);

    IQueryable<Account> Seen(Viewer viewer) =>
        db.Accounts.AsNoTracking().VisibleTo(db, viewer).NotBlockedBy(db, viewer.AccountId);

    async Task<PeoplePage> PageAsync(
        IQueryable<Place> places, IQueryable<Account> accounts, Viewer viewer, PeopleCursor before, CancellationToken ct)
    {
        // Reads one more than a page, to find out whether there is a next page.
        var found = await (
            from place in places
            where place.At < before.At || (place.At == before.At && place.Id < before.Id)
            join account in accounts on place.Id equals account.Id
            orderby place.At descending, place.Id descending
            select new { Account = account, place.At, place.Until }).Take(PageSize + 1).ToListAsync(ct);
        var people = new List<PersonEntry>();
        foreach (var line in found.Take(PageSize))
        {
            people.Add(new PersonEntry(line.Account,
                viewer.IsAnonymous ? FollowState.Strangers : await queries.StateAsync(viewer, line.Account.Id, ct), line.Until));
        }
        return new PeoplePage(people,
            found.Count > PageSize ? new PeopleCursor(found[PageSize - 1].At, found[PageSize - 1].Account.Id) : null);
    }

    /// An entry of a list before its account is loaded.
    sealed class Place
    {
        public long Id { get; init; }
        public DateTimeOffset At { get; init; }
        public DateTimeOffset? Until { get; init; }
    }
}
