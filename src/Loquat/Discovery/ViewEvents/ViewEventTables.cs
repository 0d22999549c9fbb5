using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.ViewEvents;

public static class ViewEventTables
{
    extension(LoquatDb db)
    {
        public DbSet<ImpressionKey> ImpressionKeys => db.Set<ImpressionKey>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<ImpressionKey>(key =>
    {
        key.ToTable("signal_keys");
        key.HasKey(k => k.Day);
        key.Property(k => k.Day).ValueGeneratedNever();
    });
}
