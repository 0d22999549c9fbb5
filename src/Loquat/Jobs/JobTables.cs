using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Jobs;

public static class JobTables
{
    extension(LoquatDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<Job>(job =>
    {
        job.ToTable("jobs");
        job.Property(j => j.Id).ValueGeneratedOnAdd();
        job.Property(j => j.Lane).HasDefaultValue(JobLane.Quick);
        job.HasIndex(j => j.UniqueKey).IsUnique().HasDatabaseName("jobs_by_unique_key");
        job.HasIndex(j => new { j.Lane, j.RunAt, j.Id }).HasDatabaseName("jobs_waiting").HasFilter("parked_at IS NULL");
    });
}
