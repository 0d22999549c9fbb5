using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Away;

/// Choices for pushes and digests.
public static class AwayTables
{
    extension(LoquatDb db)
    {
        public DbSet<PushChoice> PushChoices => db.Set<PushChoice>();
        public DbSet<Digest> Digests => db.Set<Digest>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PushChoice>(choice =>
        {
            choice.ToTable("push_choices");
            choice.HasKey(c => c.AccountId);
            choice.Property(c => c.AccountId).ValueGeneratedNever();
            choice.Property(c => c.ShowsWords).HasDefaultValue(false);
            choice.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("digests");
            digest.HasKey(d => d.AccountId);
            digest.Property(d => d.AccountId).ValueGeneratedNever();
            digest.HasIndex(d => new { d.DueAt, d.AccountId }).HasDatabaseName("digests_by_due").HasFilter("due_at IS NOT NULL");
            digest.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
