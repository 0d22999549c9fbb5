using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

public static class TopicFollowTables
{
    extension(LoquatDb db)
    {
        public DbSet<TopicFollow> TopicFollows => db.Set<TopicFollow>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<TopicFollow>(follow =>
        {
            follow.ToTable("topic_follows");
            follow.HasKey(f => new { f.AccountId, f.TopicId });
            follow.HasIndex(f => f.TopicId).HasDatabaseName("topic_follows_by_topic");
            follow.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
            follow.HasOne<Topic>().WithMany().HasForeignKey(f => f.TopicId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
