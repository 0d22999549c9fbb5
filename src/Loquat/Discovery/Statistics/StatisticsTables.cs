using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.Statistics;

public static class StatisticsTables
{
    extension(LoquatDb db)
    {
        public DbSet<NoteStatistic> NoteStatistics => db.Set<NoteStatistic>();
        public DbSet<CountedDay> CountedDays => db.Set<CountedDay>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<NoteStatistic>(number =>
        {
            number.ToTable("note_numbers");
            number.HasKey(n => new { n.NoteId, n.Day, n.Kind, n.Part });
            number.HasIndex(n => new { n.Day, n.NoteId }).HasDatabaseName("note_numbers_by_day");
            number.HasOne<Note>().WithMany().HasForeignKey(n => n.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CountedDay>(day =>
        {
            day.ToTable("counted_days");
            day.HasKey(d => d.Day);
            day.Property(d => d.Day).ValueGeneratedNever();
        });
    }
}
