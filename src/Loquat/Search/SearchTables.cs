using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// The tokens themselves are in tables of each engine's own kind, which the model does not know.
public static class SearchTables
{
    extension(LoquatDb db)
    {
        public DbSet<SearchNote> SearchNotes => db.Set<SearchNote>();
        public DbSet<SearchProgress> SearchProgress => db.Set<SearchProgress>();
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
    }
}
