using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Visibility;

public class SeeingRuleTests
{
    const int People = 12;
    const int NotesEach = 8;

    /// The server has the rule twice, for LINQ and for hand-written SQL. Both are applied to a random population.
    [Theory, BothDatabases]
    public async Task Both_forms_of_the_visibility_rule_agree(World world)
    {
        await PopulateAsync(world, new Random(20));
        var seen = new List<int>();
        for (var viewer = 0L; viewer <= People; viewer++)
        {
            var byLinq = await world.Reads(db => db.Notes.VisibleTo(db, new Viewer(viewer)).Select(n => n.Id).Order().ToListAsync());
            var sql = $"SELECT n.id FROM notes n JOIN accounts a ON a.id = n.author_id WHERE {NoteSeeing.VisibleToViewer} ORDER BY n.id";
            var bySql = await world.Rows(sql.Replace("@viewer", $"{viewer}", StringComparison.Ordinal));

            Assert.Equal(byLinq.Select(id => $"{id}"), bySql);
            seen.Add(byLinq.Count);
        }

        // The population must be mixed: if everybody saw everything or nothing, the test would prove nothing.
        Assert.True(seen.Distinct().Count() >= 5, $"Seen: {string.Join(' ', seen)}");
        Assert.True(seen[0] < seen.Skip(1).Max());
    }

    /// The same for the rule of muting.
    [Theory, BothDatabases]
    public async Task Both_forms_of_the_muting_rule_agree_at_any_time(World world)
    {
        await PopulateAsync(world, new Random(21));
        var seen = new List<int>();
        foreach (var now in new[] { world.Clock.Now, world.Clock.Now.AddDays(1), world.Clock.Now.AddDays(3) })
        {
            for (var viewer = 0L; viewer <= People; viewer++)
            {
                var byLinq = await world.Reads(
                    db => db.Notes.NotMutedBy(db, new Viewer(viewer), now).Select(n => n.Id).Order().ToListAsync());
                var sql = $"SELECT n.id FROM notes n WHERE {NoteMuting.NotMutedByViewer} ORDER BY n.id";
                var bySql = await world.Rows(sql.Replace("@viewer", $"{viewer}", StringComparison.Ordinal)
                    .Replace("@now", $"{now.ToUnixTimeMilliseconds()}", StringComparison.Ordinal));

                Assert.Equal(byLinq.Select(id => $"{id}"), bySql);
                seen.Add(byLinq.Count);
            }
        }

        Assert.True(seen.Distinct().Count() >= 4, $"Seen: {string.Join(' ', seen)}");
    }

    [Theory, BothDatabases]
    public async Task Both_forms_of_the_rules_of_blocks_and_mutes_agree(World world)
    {
        await PopulateAsync(world, new Random(22));
        var now = world.Clock.Now.AddDays(1);
        var seen = new List<string>();
        for (var viewer = 1L; viewer <= People; viewer++)
        {
            var me = viewer;
            async Task AgreesAsync(string sql, Func<LoquatDb, IQueryable<Account>> linq)
            {
                var bySql = await world.Rows($"SELECT id FROM accounts WHERE id NOT IN ({sql}) ORDER BY id"
                    .Replace("@viewer", $"{me}", StringComparison.Ordinal)
                    .Replace("@now", $"{now.ToUnixTimeMilliseconds()}", StringComparison.Ordinal));
                Assert.Equal((await world.Reads(db => linq(db).Select(a => a.Id).Order().ToListAsync())).Select(id => $"{id}"), bySql);
                seen.Add(string.Join(' ', bySql));
            }
            await AgreesAsync(BlockRules.BlockedByViewer, db => db.Accounts.NotBlockedBy(db, me));
            await AgreesAsync(BlockRules.BlockersOfViewer, db => db.Accounts.NotBlocking(db, me));
            await AgreesAsync(BlockRules.BlockedEitherWay, db => db.Accounts.NotBlocking(db, me).NotBlockedBy(db, me));
            await AgreesAsync(MuteRules.MutedByViewer, db =>
            {
                var mutes = db.Mutes.LastingOf(me, now);
                return db.Accounts.Where(a => !mutes.Any(m => m.MutedId == a.Id));
            });
            var blocked = await world.Rows($"{BlockRules.EitherWay($"{me}")} ORDER BY 1");
            for (var other = 1L; other <= People; other++)
            {
                Assert.Equal(blocked.Contains($"{other}"), await world.Reads(db => db.Blocks.Between(me, other).AnyAsync()));
            }
        }

        Assert.True(seen.Distinct().Count() >= 20, $"Only {seen.Distinct().Count()} different answers.");
    }

    static Task PopulateAsync(World world, Random random) => world.With<LoquatDb>(async db =>
    {
        await using var work = await db.BeginAsync(default);
        for (var id = 1L; id <= People; id++)
        {
            db.Accounts.Add(new Account
            {
                Id = id,
                Handle = $"p{id}",
                HandleKey = $"p{id}",
                HandleSkeleton = $"p{id}",
                DisplayName = $"P{id}",
                State = random.Next(6) switch { 0 => AccountState.Closing, 1 => AccountState.Suspended, _ => AccountState.Active },
                IsPrivate = random.Next(3) == 0,
                CreatedAt = world.Clock.Now,
            });
        }
        await db.SaveChangesAsync();
        for (var one = 1L; one <= People; one++)
        {
            for (var other = 1L; other <= People; other++)
            {
                Relate(db, one, other, random.Next(10), world.Clock.Now);
            }
            for (var i = 0; i < NotesEach; i++)
            {
                db.Notes.Add(new Note
                {
                    Id = (one * 100) + i,
                    AuthorId = one,
                    Key = $"key-{i}",
                    State = random.Next(8) switch
                    {
                        0 => NoteState.Draft,
                        1 => NoteState.Deleted,
                        2 => NoteState.Hidden,
                        _ => NoteState.Published,
                    },
                    Visibility = (NoteVisibility)(i % 4),
                    CreatedAt = world.Clock.Now,
                    PublishedAt = world.Clock.Now,
                });
            }
        }
        await work.CommitAsync(default);
    });

    /// A follow and a block can exist together if the block was created in another way. The rule must not assume otherwise.
    static void Relate(LoquatDb db, long one, long other, int chance, DateTimeOffset now)
    {
        if (one == other)
        {
            return;
        }
        if (chance < 5)
        {
            db.Follows.Add(new Follow(one, other, now));
        }
        if (chance is 3 or 8)
        {
            db.Mutes.Add(new Mute(one, other, now, chance == 3 ? null : now.AddDays(1 + (other % 2))));
        }
        if (chance is 0 or 9)
        {
            db.Blocks.Add(new Block(one, other, now));
        }
    }
}
