using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Languages.MyWords;

public static class SavedWordTables
{
    const string IsShown = "removed_at IS NULL";

    extension(LoquatDb db)
    {
        public DbSet<SavedWord> SavedWords => db.Set<SavedWord>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<SavedWord>(word =>
    {
        word.ToTable("saved_words");
        word.Property(w => w.Id).ValueGeneratedNever();
        word.Ignore(w => w.Card);
        word.HasIndex(w => new { w.AccountId, w.Language, w.Word }).IsUnique().HasDatabaseName("saved_words_by_word");
        word.HasIndex(w => new { w.AccountId, w.Id }).HasDatabaseName("saved_words_in_order").HasFilter(IsShown);
        word.HasIndex(w => new { w.AccountId, w.DueAt, w.Id }).HasDatabaseName("saved_words_by_due").HasFilter(IsShown);
        word.HasOne<Account>().WithMany().HasForeignKey(w => w.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
