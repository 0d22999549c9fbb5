using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

public static class DigestTables
{
    extension(LoquatDb db)
    {
        public DbSet<Digest> Digests => db.Set<Digest>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<Digest>(digest =>
    {
        digest.ToTable("digests");
        digest.HasKey(d => d.AccountId);
        digest.Property(d => d.AccountId).ValueGeneratedNever();
        digest.HasIndex(d => new { d.DueAt, d.AccountId }).HasDatabaseName("digests_by_due").HasFilter("due_at IS NOT NULL");
        digest.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
