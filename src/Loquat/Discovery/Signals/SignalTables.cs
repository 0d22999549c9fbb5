using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.Signals;

public static class SignalTables
{
    extension(LoquatDb db)
    {
        public DbSet<SignalKey> SignalKeys => db.Set<SignalKey>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<SignalKey>(key =>
    {
        key.ToTable("signal_keys");
        key.HasKey(k => k.Day);
        key.Property(k => k.Day).ValueGeneratedNever();
    });
}
