using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Loquat.Notes.LikesAndSaves;

public static class LikeTables
{
    extension(LoquatDb db)
    {
        public DbSet<Like> Likes => db.Set<Like>();
        public DbSet<Save> Saves => db.Set<Save>();
        public DbSet<Dismissal> Dismissals => db.Set<Dismissal>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Like>(like =>
        {
            like.ToTable("likes");
            like.HasKey(l => new { l.AccountId, l.NoteId });
            like.HasIndex(l => new { l.AccountId, l.CreatedAt, l.NoteId }).HasDatabaseName("likes_by_time");
            like.HasIndex(l => l.NoteId).HasDatabaseName("likes_by_note");
            BelongsToBoth(like);
        });
        model.Entity<Save>(save =>
        {
            save.ToTable("saves");
            save.HasKey(s => new { s.AccountId, s.NoteId });
            save.HasIndex(s => new { s.AccountId, s.CreatedAt, s.NoteId }).HasDatabaseName("saves_by_time");
            save.HasIndex(s => s.NoteId).HasDatabaseName("saves_by_note");
            BelongsToBoth(save);
        });
        model.Entity<Dismissal>(dismissal =>
        {
            dismissal.ToTable("dismissals");
            dismissal.HasKey(d => new { d.AccountId, d.NoteId });
            dismissal.HasIndex(d => d.NoteId).HasDatabaseName("dismissals_by_note");
            BelongsToBoth(dismissal);
        });
    }

    static void BelongsToBoth<TRow>(EntityTypeBuilder<TRow> row)
        where TRow : class
    {
        row.HasOne<Account>().WithMany().HasForeignKey("AccountId").OnDelete(DeleteBehavior.Cascade);
        row.HasOne<Note>().WithMany().HasForeignKey("NoteId").OnDelete(DeleteBehavior.Cascade);
    }
}
