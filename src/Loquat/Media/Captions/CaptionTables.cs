using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Captions;

public static class CaptionTables
{
    extension(LoquatDb db)
    {
        public DbSet<CaptionSet> CaptionSets => db.Set<CaptionSet>();
        public DbSet<CaptionLine> CaptionLines => db.Set<CaptionLine>();
        public DbSet<SpeechWish> SpeechWishes => db.Set<SpeechWish>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<CaptionSet>(set =>
        {
            set.ToTable("caption_sets");
            set.HasKey(s => new { s.MediumId, s.Language });
            set.HasOne<Medium>().WithMany().HasForeignKey(s => s.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CaptionLine>(line =>
        {
            line.ToTable("caption_lines");
            line.HasKey(l => new { l.MediumId, l.Language, l.Position });
            line.HasOne<CaptionSet>().WithMany().HasForeignKey(l => new { l.MediumId, l.Language }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SpeechWish>(wish =>
        {
            wish.ToTable("speech_wishes");
            wish.HasKey(w => w.MediumId);
            wish.Property(w => w.MediumId).ValueGeneratedNever();
            wish.HasOne<Medium>().WithOne().HasForeignKey<SpeechWish>(w => w.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
