using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Data;

public class IdsTests
{
    [Fact]
    public void Later_ids_are_larger_and_contain_their_time()
    {
        var clock = new TestClock();
        var ids = new Ids(clock);
        var first = ids.Next();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = ids.Next();

        Assert.True(second > first);
        Assert.True(first >= Ids.FirstAt(clock.Now - TimeSpan.FromMilliseconds(1)) && first < Ids.FirstAt(clock.Now));
        Assert.True(second >= Ids.FirstAt(clock.Now));
    }

    [Fact]
    public void Ids_are_unique_within_one_millisecond()
    {
        var ids = new Ids(new TestClock());
        var given = new long[8][];

        Parallel.For(0, given.Length, i => given[i] = [.. Enumerable.Range(0, 25_000).Select(_ => ids.Next())]);

        Assert.Equal(200_000, given.SelectMany(g => g).Distinct().Count());
        Assert.All(given, g => Assert.Equal(g.Order(), g));
    }

    [Fact]
    public void A_clock_that_steps_back_does_not_make_smaller_ids()
    {
        var clock = new TestClock();
        var ids = new Ids(clock);
        var before = ids.Next();
        clock.Advance(TimeSpan.FromHours(-1));

        var after = Enumerable.Range(0, 1000).Select(_ => ids.Next()).ToList();

        Assert.All(after, id => Assert.True(id > before));
        Assert.Equal(after.Order(), after);
    }

    [Fact]
    public void An_exhausted_sequence_borrows_the_next_millisecond()
    {
        var ids = new Ids(new TestClock());
        var given = Enumerable.Range(0, 70_000).Select(_ => ids.Next()).ToList();

        Assert.Equal(given.Order(), given);
        Assert.Equal(given.Count, given.Distinct().Count());
        Assert.InRange((given[^1] >> 16) - (given[0] >> 16), 1, 2);
    }

    [Fact]
    public void Two_processes_start_with_different_sequences() =>
        Assert.True(Enumerable.Range(0, 20).Select(_ => new Ids(new TestClock()).Next() & 0xFFFF).Distinct().Count() > 10);

    /// Both would generate an id that is taken.
    [Theory, BothDatabases]
    public async Task A_clash_of_ids_is_retried_unnoticed(World world)
    {
        var mei = await world.AccountOf(await Arrived(world.Mei));
        var ids = world.Services.GetRequiredService<Ids>();
        var next = ids.Next();
        var taken = Enumerable.Range(1, 2).Select(i => next + i).ToArray();
        await world.With<LoquatDb>(async db =>
        {
            await using var work = await db.BeginAsync(default);
            db.Notes.AddRange(
                taken.Select(id => new Note
                {
                    Id = id,
                    AuthorId = mei.Id,
                    Key = $"taken-{id}",
                    CreatedAt = world.Clock.Now,
                    SavedAt = world.Clock.Now,
                }));
            await work.CommitAsync(default);
        });

        var note = await world.Mei.Publishes("after the clash");

        Assert.Equal(next + 3, note.Id);
        Assert.Equal(3, await world.Counts("notes"));
        await world.Mei.SavesDraft("and a draft");
    }

    [Theory, BothDatabases]
    public async Task A_duplicate_key_is_not_treated_as_a_clash_of_ids(World world)
    {
        var mei = await world.AccountOf(await Arrived(world.Mei));
        var tries = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => world.With<LoquatDb>(db => db.WithFreshIdsAsync(async () =>
        {
            tries++;
            await using var work = await db.BeginAsync(default);
            db.Notes.AddRange(
                new[] { 1, 2 }.Select(id => new Note { Id = id, AuthorId = mei.Id, Key = "the same", CreatedAt = world.Clock.Now }));
            await work.CommitAsync(default);
            return true;
        })));

        Assert.Equal(1, tries);
    }

    static async Task<Person> Arrived(Person person)
    {
        await person.Arrives();
        return person;
    }
}
