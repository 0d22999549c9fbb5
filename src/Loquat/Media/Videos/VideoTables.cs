using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Videos;

public static class VideoTables
{
    extension(LoquatDb db)
    {
        public DbSet<Video> Videos => db.Set<Video>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Video>(video =>
        {
            video.ToTable("videos");
            video.Property(v => v.StoryboardMs).HasColumnName("strip_ms");
            video.Property(v => v.StoryboardCount).HasColumnName("strip_count");
            video.HasKey(v => v.MediumId);
            video.Property(v => v.MediumId).ValueGeneratedNever();
            video.Property(v => v.Recipe).HasDefaultValue("");
            video.Property(v => v.Words).HasDefaultValue("");
            video.Property(v => v.Raw).HasDefaultValue("");
            video.Property(v => v.SoundTitle).HasDefaultValue("");
            video.HasOne<Medium>().WithOne().HasForeignKey<Video>(v => v.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
