using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media;

public static class MediaTables
{
    extension(LoquatDb db)
    {
        public DbSet<Medium> Media => db.Set<Medium>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Medium>(medium =>
        {
            medium.ToTable("media");
            medium.Property(m => m.Id).ValueGeneratedNever();
            medium.Property(m => m.Kind).HasDefaultValue(MediumKind.Photo);
            medium.Property(m => m.Bytes).HasDefaultValue(0L);
            medium.HasIndex(m => m.Key).IsUnique().HasDatabaseName("media_by_key");
            medium.HasIndex(m => new { m.AccountId, m.IsHeld }).HasDatabaseName("media_by_account");
            medium.Ignore(m => m.Folder);
            medium.Ignore(m => m.VersionFolder);
            medium.Ignore(m => m.MasterName);
            medium.Ignore(m => m.OriginalName);
            medium.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
