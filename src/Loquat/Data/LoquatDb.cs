using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Loquat.Data;

/// The nouns' entity configurations, handed in from above: this room knows none of them.
public sealed record EntityModel(Action<ModelBuilder> Configure);

/// Pooled: to make one costs a tenth of what a small write does. So nothing may be left behind in it but what EF resets, and what it
/// needs comes with the options.
public sealed class LoquatDb(DbContextOptions<LoquatDb> options) : DbContext(options)
{
    readonly List<Action> afterCommit = [];
    readonly WriterGate gate = ServiceOf<WriterGate>(options);

    /// Begins the one transaction of a capability. Keep files and network outside of it.
    public async Task<UnitOfWork> BeginAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("A capability began a transaction inside another one.");
        }
        await gate.EnterAsync(ct);
        try
        {
            return new UnitOfWork(this, await Database.BeginTransactionAsync(IsolationLevel.Unspecified, ct), gate);
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    /// Holds off every other process that asks for the same name until this transaction ends.
    public async Task LockAsync(string name, CancellationToken ct)
    {
        // On SQLite the writer's own lock holds them off already.
        if (Database.IsNpgsql())
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        }
    }

    /// Runs when the present transaction is committed and its locks are free; never when it is rolled back.
    public void OnCommit(Action action) => afterCommit.Add(action);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Writes go through BeginAsync, which holds the writer gate.");
        }
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal void RunAfterCommit()
    {
        var actions = afterCommit.ToArray();
        afterCommit.Clear();
        foreach (var action in actions)
        {
            action();
        }
    }

    internal void Forget()
    {
        afterCommit.Clear();
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite can't order dates that are kept as text, so both engines keep whole milliseconds.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ServiceOf<EntityModel>(options).Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder.Model);
    }

    static TService ServiceOf<TService>(DbContextOptions<LoquatDb> options)
        where TService : notnull =>
        options.GetExtension<CoreOptionsExtension>().ApplicationServiceProvider!.GetRequiredService<TService>();
}
