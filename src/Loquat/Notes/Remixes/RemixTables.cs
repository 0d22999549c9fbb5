using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Loquat.Notes.Remixes;

/// Remixes and the permissions for them.
public static class RemixTables
{
    extension(LoquatDb db)
    {
        public DbSet<RemixDefault> RemixDefaults => db.Set<RemixDefault>();
        public DbSet<RemixChoice> RemixChoices => db.Set<RemixChoice>();
        public DbSet<NoteSound> NoteSounds => db.Set<NoteSound>();
        public DbSet<NoteSource> NoteSources => db.Set<NoteSource>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<RemixDefault>(row =>
        {
            Configure(row, "reuse_defaults");
            row.HasKey(r => r.AccountId);
            row.Property(r => r.AccountId).ValueGeneratedNever();
            row.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RemixChoice>(row =>
        {
            Configure(row, "reuse_choices");
            row.HasKey(r => r.NoteId);
            row.Property(r => r.NoteId).ValueGeneratedNever();
            row.HasOne<Note>().WithMany().HasForeignKey(r => r.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NoteSound>(sound =>
        {
            sound.ToTable("note_sounds");
            sound.HasKey(s => s.NoteId);
            sound.Property(s => s.NoteId).ValueGeneratedNever();
            sound.HasIndex(s => new { s.SoundId, s.NoteId }).HasDatabaseName("note_sounds_by_sound");
            sound.HasOne<Note>().WithMany().HasForeignKey(s => s.NoteId).OnDelete(DeleteBehavior.Cascade);
            sound.HasOne<Medium>().WithMany().HasForeignKey(s => s.SoundId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NoteSource>(source =>
        {
            source.ToTable("note_sources");
            source.HasKey(s => s.NoteId);
            source.Property(s => s.NoteId).ValueGeneratedNever();
            source.HasIndex(s => s.SourceId).HasDatabaseName("note_sources_by_source");
            source.HasOne<Note>().WithMany().HasForeignKey(s => s.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void Configure<TRow>(EntityTypeBuilder<TRow> row, string table)
        where TRow : RemixPermissionRow
    {
        row.ToTable(table);
        row.Ignore(r => r.RemixPermissions);
    }
}
