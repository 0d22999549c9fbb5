using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// Follows topics. Idempotent. A topic without notes can be followed too.
public sealed class TopicFollows(LoquatDb db, NoteLinks links, TimeProvider clock)
{
    public const int Most = 200;

    public Task AddAsync(Account actor, string name, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        var folded = TopicNames.Fold(name) ?? throw Refusal.NotFound();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"topics of {actor.Id}", ct);
        var topic = (await links.TopicsAsync([folded], ct)).Single();
        var id = topic.HeadId ?? topic.Id;
        if (!await db.TopicFollows.AnyAsync(f => f.AccountId == actor.Id && f.TopicId == id, ct))
        {
            if (await db.TopicFollows.CountAsync(f => f.AccountId == actor.Id, ct) >= Most)
            {
                throw Refusal.Conflict(
                    Wording.Of(Text.Topics_TooMany, Most));
            }
            db.TopicFollows.Add(new TopicFollow(actor.Id, id, clock.GetUtcNow()));
        }
        await work.CommitAsync(ct);
        return id;
    });

    public async Task RemoveAsync(Account actor, string name, CancellationToken ct)
    {
        var folded = TopicNames.Fold(name) ?? throw Refusal.NotFound();
        var topics = db.Topics;
        await using var work = await db.BeginAsync(ct);
        await db.TopicFollows.Where(f => f.AccountId == actor.Id && topics.Any(t => t.Name == folded && (t.HeadId ?? t.Id) == f.TopicId))
            .ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
