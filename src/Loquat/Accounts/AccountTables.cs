using Loquat.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Loquat.Accounts;

public static class AccountTables
{
    extension(LoquatDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<Passkey> Passkeys => db.Set<Passkey>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
        public DbSet<UsedCode> UsedCodes => db.Set<UsedCode>();
        public DbSet<Consent> Consents => db.Set<Consent>();
        public DbSet<Follow> Follows => db.Set<Follow>();
        public DbSet<Block> Blocks => db.Set<Block>();
        public DbSet<FollowRequest> FollowRequests => db.Set<FollowRequest>();
        public DbSet<Mute> Mutes => db.Set<Mute>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.ReadsLanguages).HasConversion(SpacedWords.Converter, SpacedWords.Comparer);
            account.Property(a => a.Interests).HasConversion(SpacedWords.Converter, SpacedWords.Comparer);
            account.Property(a => a.AvatarKey).HasDefaultValue("");
            account.Property(a => a.CoverKey).HasDefaultValue("");
            account.Property(a => a.IsPrivate).HasDefaultValue(false);
            account.Property(a => a.CommentsFrom).HasDefaultValue(ContactCircle.Everyone);
            account.Property(a => a.MentionsFrom).HasDefaultValue(ContactCircle.Everyone);
            account.Property(a => a.MessagesFrom).HasDefaultValue(ContactCircle.Everyone);
            account.Property(a => a.MutedWords).HasDefaultValue("");
            account.Property(a => a.ShowsSaves).HasDefaultValue(false);
            account.Property(a => a.ShowsLikes).HasDefaultValue(false);
            account.Property(a => a.SignalsOff).HasDefaultValue(false);
            account.Property(a => a.HistoryOff).HasDefaultValue(false);
            account.Property(a => a.HidesCounts).HasDefaultValue(false);
            account.Property(a => a.IsCalm).HasDefaultValue(false);
            account.Property(a => a.HidesLikes).HasDefaultValue(false);
            account.Property(a => a.ReminderMinutes).HasDefaultValue(0);
            account.HasIndex(a => a.HandleKey).IsUnique().HasDatabaseName("accounts_by_handle");
            account.HasIndex(a => a.HandleSkeleton).IsUnique().HasDatabaseName("accounts_by_handle_skeleton");
            account.Ignore(a => a.Address);
        });
        ConfigureProofs(model);
        ConfigureBetweenPeople(model);
        ConfigureSearch(model.Entity<Account>());
        ConfigureMail(model.Entity<Account>());
    }

    /// By what people prove who they are, and what they agreed to.
    static void ConfigureProofs(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(s => s.TokenHash);
            session.HasIndex(s => s.AccountId).HasDatabaseName("sessions_by_account");
            session.HasIndex(s => s.EndedAt).HasDatabaseName("sessions_by_end");
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.Transports).HasConversion(SpacedWords.Converter, SpacedWords.Comparer);
            passkey.HasIndex(p => p.AccountId).HasDatabaseName("passkeys_by_account");
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_codes");
            code.HasKey(c => new { c.AccountId, c.CodeHash });
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UsedCode>(code =>
        {
            code.ToTable("used_codes");
            code.HasKey(c => new { c.AccountId, c.CodeHash });
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consents");
            consent.HasKey(c => new { c.AccountId, c.Document, c.Version });
            consent.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void ConfigureSearch(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.SearchesOff).HasDefaultValue(false);
        account.Property(a => a.SearchName).HasDefaultValue("");
        account.HasIndex(a => new { a.SearchName, a.Id }).HasDatabaseName("accounts_by_search_name");
    }

    static void ConfigureMail(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.EmailLanguage).HasDefaultValue("en");
        account.HasIndex(a => a.Email).HasDatabaseName("accounts_by_email").HasFilter("email_confirmed_at IS NOT NULL");
    }

    static void ConfigureBetweenPeople(ModelBuilder model)
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
