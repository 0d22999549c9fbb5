using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Uploads;

public static class UploadTables
{
    extension(LoquatDb db)
    {
        public DbSet<Upload> Uploads => db.Set<Upload>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Upload>(upload =>
        {
            upload.ToTable("uploads");
            upload.HasKey(u => u.Id);
            upload.HasIndex(u => u.MediumId).HasDatabaseName("uploads_by_medium");
            upload.HasIndex(u => u.ExpiresAt).HasDatabaseName("uploads_by_expiry");
            upload.HasOne<Medium>().WithMany().HasForeignKey(u => u.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
