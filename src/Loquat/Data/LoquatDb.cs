using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Loquat.Data;

/// The entity configurations of all modules, passed in from above because `Data` knows no other module.
public sealed record EntityModel(Action<ModelBuilder> Configure);

/// Pooled, because creating a context costs a tenth of a small write. It must hold no state except what EF resets; its dependencies come
/// with the options.
public sealed class LoquatDb(DbContextOptions<LoquatDb> options) : DbContext(options)
{
    readonly List<Action> afterCommit = [];
    readonly WriterGate gate = ServiceOf<WriterGate>(options);

    /// Begins the one transaction of a capability. Keep file and network access outside of it.
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

    /// Blocks other transactions that ask for the same name, in every process, until this transaction ends.
    public async Task LockAsync(string name, CancellationToken ct)
    {
        // On SQLite the writer's own lock already does this.
        if (Database.IsNpgsql())
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        }
    }

    /// Runs after the current transaction is committed and its locks are released; never after a rollback.
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
        // SQLite can't order dates stored as text, so both engines store whole milliseconds.
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
