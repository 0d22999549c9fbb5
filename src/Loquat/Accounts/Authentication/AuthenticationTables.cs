using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Sessions, passkeys and second factors.
public static class AuthenticationTables
{
    extension(LoquatDb db)
    {
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<Passkey> Passkeys => db.Set<Passkey>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
        public DbSet<UsedCode> UsedCodes => db.Set<UsedCode>();
    }

    public static void Configure(ModelBuilder model)
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
    }
}
