using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// The tokens themselves are in tables specific to each engine, outside of the EF model.
public static class SearchTables
{
    extension(LoquatDb db)
    {
        public DbSet<SearchNote> SearchNotes => db.Set<SearchNote>();
        public DbSet<SearchProgress> SearchProgress => db.Set<SearchProgress>();
        public DbSet<SearchRecent> SearchRecents => db.Set<SearchRecent>();
        public DbSet<SearchVote> SearchVotes => db.Set<SearchVote>();
        public DbSet<SearchCount> SearchCounts => db.Set<SearchCount>();
        public DbSet<Trend> Trends => db.Set<Trend>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<SearchNote>(note =>
        {
            note.ToTable("search_notes");
            note.HasKey(n => n.NoteId);
            note.Property(n => n.NoteId).ValueGeneratedNever();
            note.HasIndex(n => new { n.Place, n.NoteId }).HasDatabaseName("search_notes_by_place");
            note.HasOne<Note>().WithMany().HasForeignKey(n => n.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SearchProgress>(progress =>
        {
            progress.ToTable("search_progress");
            progress.Property(p => p.Id).ValueGeneratedNever();
        });
        ConfigureSearches(model);
    }

    static void ConfigureSearches(ModelBuilder model)
    {
        model.Entity<SearchRecent>(recent =>
        {
            recent.ToTable("search_recents");
            recent.HasKey(r => new { r.AccountId, r.Folded });
            recent.HasIndex(r => new { r.AccountId, r.At }).HasDatabaseName("search_recents_by_time");
            recent.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SearchVote>(vote =>
        {
            vote.ToTable("search_votes");
            vote.HasKey(v => new { v.Day, v.Folded, v.AccountId });
            vote.HasIndex(v => new { v.AccountId, v.Day }).HasDatabaseName("search_votes_by_account");
            vote.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SearchCount>(count =>
        {
            count.ToTable("search_counts");
            count.HasKey(c => new { c.Day, c.Folded });
        });
        model.Entity<Trend>(trend =>
        {
            trend.ToTable("trends");
            trend.HasKey(t => new { t.Kind, t.Language, t.Name });
        });
    }
}
