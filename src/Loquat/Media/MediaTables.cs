using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media.Captions;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media;

public static class MediaTables
{
    extension(LoquatDb db)
    {
        public DbSet<Medium> Media => db.Set<Medium>();
        public DbSet<Video> Videos => db.Set<Video>();
        public DbSet<Upload> Uploads => db.Set<Upload>();
        public DbSet<CaptionSet> CaptionSets => db.Set<CaptionSet>();
        public DbSet<CaptionLine> CaptionLines => db.Set<CaptionLine>();
        public DbSet<SpeechWish> SpeechWishes => db.Set<SpeechWish>();
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
        model.Entity<Video>(video =>
        {
            video.ToTable("videos");
            video.HasKey(v => v.MediumId);
            video.Property(v => v.MediumId).ValueGeneratedNever();
            video.Property(v => v.Recipe).HasDefaultValue("");
            video.Property(v => v.Words).HasDefaultValue("");
            video.Property(v => v.Raw).HasDefaultValue("");
            video.Property(v => v.SoundTitle).HasDefaultValue("");
            video.HasOne<Medium>().WithOne().HasForeignKey<Video>(v => v.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Upload>(upload =>
        {
            upload.ToTable("uploads");
            upload.HasKey(u => u.Id);
            upload.HasIndex(u => u.MediumId).HasDatabaseName("uploads_by_medium");
            upload.HasIndex(u => u.ExpiresAt).HasDatabaseName("uploads_by_expiry");
            upload.HasOne<Medium>().WithMany().HasForeignKey(u => u.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
        ConfigureCaptions(model);
    }

    static void ConfigureCaptions(ModelBuilder model)
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
