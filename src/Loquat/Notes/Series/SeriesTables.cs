using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Series;

public static class SeriesTables
{
    extension(LoquatDb db)
    {
        public DbSet<NoteSeries> Series => db.Set<NoteSeries>();
        public DbSet<SeriesPart> SeriesParts => db.Set<SeriesPart>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<NoteSeries>(series =>
        {
            series.ToTable("series");
            series.Property(s => s.Id).ValueGeneratedNever();
            series.Ignore(s => s.Address);
            series.HasIndex(s => new { s.AuthorId, s.Id }).HasDatabaseName("series_by_author");
            series.HasIndex(s => s.CoverId).HasDatabaseName("series_by_cover").HasFilter("cover_id IS NOT NULL");
            series.HasOne<Account>().WithMany().HasForeignKey(s => s.AuthorId).OnDelete(DeleteBehavior.Cascade);
            series.HasOne<Note>().WithMany().HasForeignKey(s => s.CoverId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<SeriesPart>(part =>
        {
            part.ToTable("series_parts");
            part.HasKey(p => p.NoteId);
            part.Property(p => p.NoteId).ValueGeneratedNever();
            part.HasIndex(p => new { p.SeriesId, p.Position, p.NoteId }).HasDatabaseName("series_parts_in_order");
            part.HasOne<Note>().WithMany().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Cascade);
            part.HasOne<NoteSeries>().WithMany().HasForeignKey(p => p.SeriesId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
