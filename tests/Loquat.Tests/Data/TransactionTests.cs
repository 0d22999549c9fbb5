using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Data;

public class TransactionTests
{
    [Theory, BothDatabases]
    public async Task What_is_not_committed_has_never_been(World world)
    {
        var ran = false;
        await world.Mei.Arrives();
        await world.With<LoquatDb>(async db =>
        {
            await using (var work = await db.BeginAsync(default))
            {
                db.OnCommit(() => ran = true);
                await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Bio, "half done"));
            }
            // The next transaction of the same scope starts without the failed changes.
            await using var next = await db.BeginAsync(default);
            await next.CommitAsync(default);
        });

        Assert.False(ran);
        Assert.Equal("", (await world.AccountOf(world.Mei)).Bio);
    }

    [Theory, BothDatabases]
    public async Task A_write_outside_of_a_transaction_and_one_inside_another_are_refused(World world)
    {
        await world.Mei.Arrives();
        await world.With<LoquatDb>(async db =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            await using var work = await db.BeginAsync(default);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.BeginAsync(default));
        });
        await world.Mei.Publishes("the gate is open again");
    }

    [Theory, BothDatabases]
    public async Task Times_are_kept_to_the_millisecond_and_come_back_the_same(World world)
    {
        await world.Mei.Arrives();

        Assert.Equal(world.Clock.Now, (await world.AccountOf(world.Mei)).CreatedAt);
    }
}
