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
            account.Property(a => a.AvatarKey).HasDefaultValue("");
            account.Property(a => a.CoverKey).HasDefaultValue("");
            account.Property(a => a.IsPrivate).HasDefaultValue(false);
            account.OwnsOne(a => a.Preferences, ConfigurePreferences);
            account.OwnsOne(a => a.Credentials, ConfigureCredentials);
            account.Navigation(a => a.Preferences).IsRequired();
            account.Navigation(a => a.Credentials).IsRequired();
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
    }

    static void ConfigureSearch(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.SearchName).HasDefaultValue("");
        account.HasIndex(a => new { a.SearchName, a.Id }).HasDatabaseName("accounts_by_search_name");
    }

    static void ConfigurePreferences(OwnedNavigationBuilder<Account, AccountPreferences> preferences)
    {
        preferences.Property(p => p.ReadsLanguages).HasConversion(SpacedWords.Converter, SpacedWords.Comparer);
        preferences.Property(p => p.Interests).HasConversion(SpacedWords.Converter, SpacedWords.Comparer);
        preferences.Property(p => p.CommentsFrom).HasDefaultValue(ContactCircle.Everyone);
        preferences.Property(p => p.MentionsFrom).HasDefaultValue(ContactCircle.Everyone);
        preferences.Property(p => p.MessagesFrom).HasDefaultValue(ContactCircle.Everyone);
        preferences.Property(p => p.MutedWords).HasDefaultValue("");
        preferences.Property(p => p.ShowsSaves).HasDefaultValue(false);
        preferences.Property(p => p.ShowsLikes).HasDefaultValue(false);
        preferences.Property(p => p.HidesCounts).HasDefaultValue(false);
        preferences.Property(p => p.IsCalm).HasDefaultValue(false);
        preferences.Property(p => p.HidesLikes).HasDefaultValue(false);
        preferences.Property(p => p.ReminderMinutes).HasDefaultValue(0);
        preferences.Property(p => p.ViewEventsOff).HasColumnName("signals_off").HasDefaultValue(false);
        preferences.Property(p => p.HistoryOff).HasDefaultValue(false);
        preferences.Property(p => p.SearchesOff).HasDefaultValue(false);
        preferences.Property(p => p.EmailLanguage).HasDefaultValue("en");
    }

    static void ConfigureCredentials(OwnedNavigationBuilder<Account, AccountCredentials> credentials)
    {
        credentials.HasIndex(c => c.Email).HasDatabaseName("accounts_by_email").HasFilter("email_confirmed_at IS NOT NULL");
    }
}
