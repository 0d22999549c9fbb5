using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Data;

public class TransactionTests
{
    [Theory, BothDatabases]
    public async Task Uncommitted_changes_are_rolled_back(World world)
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
    public async Task Writes_without_a_transaction_and_nested_transactions_are_refused(World world)
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
    public async Task Times_are_stored_with_millisecond_precision(World world)
    {
        await world.Mei.Arrives();

        Assert.Equal(world.Clock.Now, (await world.AccountOf(world.Mei)).CreatedAt);
    }
}
