using System.Text.RegularExpressions;
using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Places;

/// Additional names of places. People propose them, moderators accept them.
public sealed partial class PlaceAliases(LoquatDb db, Ids ids, NotePlaces places, RateLimits limits, JobQueue jobs, TimeProvider clock)
{
    /// Limit for undecided proposals, per person and per place.
    public const int MostOpen = 20;

    /// Idempotent.
    public Task ProposeAsync(Account actor, long placeId, string language, string name, CancellationToken ct)
    {
        var place = places.Find(placeId) ?? throw Refusal.NotFound();
        var (clean, folded) = Checked(place, language, name);
        limits.CountNaming(actor.Id);
        return db.WithFreshIdsAsync(async () =>
        {
            await using var work = await db.BeginAsync(ct);
            await db.LockAsync($"names of place {placeId}", ct);
            if (await db.PlaceAliases.FirstOrDefaultAsync(a => a.PlaceId == placeId && a.Language == language && a.Folded == folded,
                ct) is { } known)
            {
                return known.State == PlaceAliasState.Rejected ? throw Refusal.Conflict(Text.Place_NameRejected) : known.Id;
            }
            await RefuseTooManyAsync(actor, placeId, ct);
            await places.KnowAsync(placeId, ct);
            var alias = new PlaceAlias
            {
                Id = ids.Next(),
                PlaceId = placeId,
                Language = language,
                Name = clean,
                Folded = folded,
                ProposedBy = actor.Id,
                CreatedAt = clock.GetUtcNow(),
            };
            db.PlaceAliases.Add(alias);
            await work.CommitAsync(ct);
            return alias.Id;
        });
    }

    async Task RefuseTooManyAsync(Account actor, long placeId, CancellationToken ct)
    {
        if (await db.PlaceAliases.CountAsync(
            a => a.State == PlaceAliasState.Proposed && (a.PlaceId == placeId || a.ProposedBy == actor.Id), ct) >= MostOpen)
        {
            throw Refusal.Conflict(Text.Place_NamesTooMany);
        }
    }

    static (string Name, string Folded) Checked(GazetteerPlace place, string language, string name)
    {
        if (!Preferences.Languages.Contains(language))
        {
            throw Refusal.Invalid(Text.Place_LanguageUnknown, "language");
        }
        var clean = CleanText.LineOf(name);
        var folded = clean.Length <= PlaceAlias.MostCharacters && NamesOnly().IsMatch(clean) ? Gazetteer.KeyOf(clean) : "";
        if (folded.Length == 0 || !clean.Any(char.IsLetter))
        {
            throw Refusal.Invalid(Text.Place_NameWrong, "name");
        }
        return place.NameIn(language) == clean ? throw Refusal.Invalid(Text.Place_NameKnown, "name") : (clean, folded);
    }

    /// The oldest proposals first, or the most recently accepted names first.
    public async Task<IReadOnlyList<PlaceAlias>> ListAsync(PlaceAliasState state, int most, CancellationToken ct)
    {
        var aliases = db.PlaceAliases.AsNoTracking().Where(a => a.State == state);
        return await (state == PlaceAliasState.Proposed
            ? aliases.OrderBy(a => a.Id)
            : aliases.OrderByDescending(a => a.DecidedAt).ThenByDescending(a => a.Id)).Take(most).ToListAsync(ct);
    }

    public Task AcceptAsync(long id, CancellationToken ct) => DecideAsync(id, PlaceAliasState.Proposed, PlaceAliasState.Accepted, ct);

    /// The same name can't be proposed again.
    public Task RejectAsync(long id, CancellationToken ct) => DecideAsync(id, PlaceAliasState.Proposed, PlaceAliasState.Rejected, ct);

    /// Removes an accepted name.
    public Task RemoveAsync(long id, CancellationToken ct) => DecideAsync(id, PlaceAliasState.Accepted, PlaceAliasState.Rejected, ct);

    async Task DecideAsync(long id, PlaceAliasState from, PlaceAliasState to, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var alias = await db.PlaceAliases.FirstOrDefaultAsync(a => a.Id == id && (a.State == from || a.State == to), ct)
            ?? throw Refusal.NotFound();
        if (alias.State == from)
        {
            (alias.State, alias.DecidedAt) = (to, clock.GetUtcNow());
            if (from == PlaceAliasState.Accepted || to == PlaceAliasState.Accepted)
            {
                jobs.Enqueue(new PlaceNamesChanged(alias.PlaceId));
            }
        }
        await work.CommitAsync(ct);
    }

    /// Undecided and rejected proposals are deleted with the account. Accepted names stay, without the proposer.
    public Task BeforeErasingAsync(long accountId, CancellationToken ct) =>
        db.PlaceAliases.Where(a => a.ProposedBy == accountId && a.State != PlaceAliasState.Accepted).ExecuteDeleteAsync(ct);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N} .,'’ʼ`´·・()/–-]+$")]
    private static partial Regex NamesOnly();
}
