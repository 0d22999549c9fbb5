using Loquat.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Loquat.Accounts;

public static class AccountTables
{
    extension(LoquatDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Consent> Consents => db.Set<Consent>();
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
            account.Property(a => a.ViewEventsOff).HasColumnName("signals_off").HasDefaultValue(false);
            account.Property(a => a.HistoryOff).HasDefaultValue(false);
            account.Property(a => a.HidesCounts).HasDefaultValue(false);
            account.Property(a => a.IsCalm).HasDefaultValue(false);
            account.Property(a => a.HidesLikes).HasDefaultValue(false);
            account.Property(a => a.ReminderMinutes).HasDefaultValue(0);
            account.HasIndex(a => a.HandleKey).IsUnique().HasDatabaseName("accounts_by_handle");
            account.HasIndex(a => a.HandleSkeleton).IsUnique().HasDatabaseName("accounts_by_handle_skeleton");
            account.Ignore(a => a.Address);
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consents");
            consent.HasKey(c => new { c.AccountId, c.Document, c.Version });
            consent.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        ConfigureSearch(model.Entity<Account>());
        ConfigureMail(model.Entity<Account>());
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
}
