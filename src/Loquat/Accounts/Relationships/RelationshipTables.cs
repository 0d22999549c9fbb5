using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Follows, follow requests, blocks and mutes between accounts.
public static class RelationshipTables
{
    extension(LoquatDb db)
    {
        public DbSet<Follow> Follows => db.Set<Follow>();
        public DbSet<Block> Blocks => db.Set<Block>();
        public DbSet<FollowRequest> FollowRequests => db.Set<FollowRequest>();
        public DbSet<Mute> Mutes => db.Set<Mute>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Follow>(follow =>
        {
            follow.ToTable("follows");
            follow.HasKey(f => new { f.FollowerId, f.FollowedId });
            follow.HasIndex(f => new { f.FollowedId, f.CreatedAt, f.FollowerId }).HasDatabaseName("follows_by_followed");
            follow.HasIndex(f => new { f.FollowerId, f.CreatedAt, f.FollowedId }).HasDatabaseName("follows_by_follower");
            follow.HasOne<Account>().WithMany().HasForeignKey(f => f.FollowerId).OnDelete(DeleteBehavior.Cascade);
            follow.HasOne<Account>().WithMany().HasForeignKey(f => f.FollowedId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Block>(block =>
        {
            block.ToTable("blocks");
            block.HasKey(b => new { b.BlockerId, b.BlockedId });
            block.HasIndex(b => b.BlockedId).HasDatabaseName("blocks_by_blocked");
            block.HasOne<Account>().WithMany().HasForeignKey(b => b.BlockerId).OnDelete(DeleteBehavior.Cascade);
            block.HasOne<Account>().WithMany().HasForeignKey(b => b.BlockedId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FollowRequest>(request =>
        {
            request.ToTable("follow_requests");
            request.HasKey(r => new { r.RequesterId, r.RequestedId });
            request.HasIndex(r => new { r.RequestedId, r.CreatedAt, r.RequesterId }).HasDatabaseName("follow_requests_by_requested");
            request.HasOne<Account>().WithMany().HasForeignKey(r => r.RequesterId).OnDelete(DeleteBehavior.Cascade);
            request.HasOne<Account>().WithMany().HasForeignKey(r => r.RequestedId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Mute>(mute =>
        {
            mute.ToTable("mutes");
            mute.HasKey(m => new { m.MuterId, m.MutedId });
            mute.HasIndex(m => m.MutedId).HasDatabaseName("mutes_by_muted");
            mute.HasOne<Account>().WithMany().HasForeignKey(m => m.MuterId).OnDelete(DeleteBehavior.Cascade);
            mute.HasOne<Account>().WithMany().HasForeignKey(m => m.MutedId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
