using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

public static class PushTables
{
    extension(LoquatDb db)
    {
        public DbSet<PushSubscription> PushSubscriptions => db.Set<PushSubscription>();
        public DbSet<ServerKey> ServerKeys => db.Set<ServerKey>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PushSubscription>(subscription =>
        {
            subscription.ToTable("push_subscriptions");
            subscription.Property(s => s.Id).ValueGeneratedNever();
            subscription.HasIndex(s => s.Endpoint).IsUnique().HasDatabaseName("push_subscriptions_by_endpoint");
            subscription.HasIndex(s => s.AccountId).HasDatabaseName("push_subscriptions_by_account");
            subscription.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ServerKey>(key =>
        {
            key.ToTable("server_keys");
            key.HasKey(k => k.Name);
        });
    }
}
