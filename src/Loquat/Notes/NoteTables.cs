using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Loquat.Notes;

public static class NoteTables
{
    extension(LoquatDb db)
    {
        public DbSet<Note> Notes => db.Set<Note>();
        public DbSet<NoteRevision> NoteRevisions => db.Set<NoteRevision>();
        public DbSet<NotePhoto> NotePhotos => db.Set<NotePhoto>();
        public DbSet<Like> Likes => db.Set<Like>();
        public DbSet<Save> Saves => db.Set<Save>();
        public DbSet<Dismissal> Dismissals => db.Set<Dismissal>();
        public DbSet<Mention> Mentions => db.Set<Mention>();
        public DbSet<Series> Series => db.Set<Series>();
        public DbSet<SeriesPart> SeriesParts => db.Set<SeriesPart>();
    }

    const string Open = "state = 1 AND visibility = 0 AND root_id IS NULL";

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Note>(note =>
        {
            note.ToTable("notes");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.IsCounted).HasDefaultValue(false);
            note.Property(n => n.HasMedia).HasDefaultValue(false);
            note.Property(n => n.CardTemplate).HasDefaultValue(CardTemplate.None);
            note.Ignore(n => n.Address);
            note.HasOne<Account>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Cascade);
            note.HasIndex(n => new { n.AuthorId, n.Key }).IsUnique().HasDatabaseName("notes_by_key");
            note.HasIndex(n => new { n.AuthorId, n.SavedAt }).HasDatabaseName("notes_drafts").HasFilter("state = 0");
            note.HasIndex(n => new { n.PublishedAt, n.Id }).HasDatabaseName("notes_by_time").HasFilter(Open);
            note.HasIndex(n => new { n.Score, n.Id }).HasDatabaseName("notes_by_score").HasFilter(Open);
            note.HasIndex(n => new { n.Score, n.Id }, "notes_watched").HasFilter($"{Open} AND has_media");
            note.HasIndex(n => new { n.Channel, n.Score, n.Id }).HasDatabaseName("notes_by_channel").HasFilter(Open);
            note.HasIndex(n => new { n.AuthorId, n.PublishedAt, n.Id }).HasDatabaseName("notes_by_author").HasFilter("state = 1 AND root_id IS NULL");
            ConfigureComments(note);
        });
        ConfigureEngagement(model);
        ConfigureSeries(model);
        model.Entity<NotePlace>().HasOne<Note>().WithMany().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<NoteRevision>(revision =>
        {
            revision.ToTable("note_revisions");
            revision.HasKey(r => new { r.NoteId, r.Version });
            revision.Property(r => r.CardTemplate).HasDefaultValue(CardTemplate.None);
            revision.HasOne<Note>().WithMany().HasForeignKey(r => r.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NotePhoto>(photo =>
        {
            photo.ToTable("note_photos");
            photo.HasKey(p => new { p.NoteId, p.MediumId });
            photo.HasIndex(p => p.MediumId).IsUnique().HasDatabaseName("note_photos_by_medium");
            photo.HasOne<Note>().WithMany().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Cascade);
            photo.HasOne<Medium>().WithMany().HasForeignKey(p => p.MediumId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Mention>(mention =>
        {
            mention.ToTable("mentions");
            mention.HasKey(m => new { m.NoteId, m.AccountId });
            mention.HasIndex(m => m.AccountId).HasDatabaseName("mentions_by_account");
            mention.HasOne<Note>().WithMany().HasForeignKey(m => m.NoteId).OnDelete(DeleteBehavior.Cascade);
            mention.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void ConfigureComments(EntityTypeBuilder<Note> note)
    {
        note.Property(n => n.Likes).HasDefaultValue(0);
        note.Property(n => n.Saves).HasDefaultValue(0);
        note.Property(n => n.Comments).HasDefaultValue(0);
        note.Property(n => n.Score).HasDefaultValue(0L);
        note.HasOne<Note>().WithMany().HasForeignKey(n => n.RootId).OnDelete(DeleteBehavior.Cascade);
        note.HasOne<Note>().WithMany().HasForeignKey(n => n.ReplyToId).OnDelete(DeleteBehavior.Cascade);
        note.HasIndex(n => n.RootId).HasDatabaseName("notes_by_root").HasFilter("root_id IS NOT NULL");
        note.HasIndex(n => new { n.ReplyToId, n.PublishedAt, n.Id }).HasDatabaseName("notes_replies").HasFilter("reply_to_id IS NOT NULL");
        note.HasIndex(n => new { n.ReplyToId, n.Score, n.Id }).HasDatabaseName("notes_replies_by_score").HasFilter("reply_to_id IS NOT NULL");
        note.HasIndex(n => n.ReplyToId).HasDatabaseName("notes_pinned").HasFilter("pinned_at IS NOT NULL");
    }

    static void ConfigureSeries(ModelBuilder model)
    {
        model.Entity<Series>(series =>
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
            part.HasOne<Series>().WithMany().HasForeignKey(p => p.SeriesId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void ConfigureEngagement(ModelBuilder model)
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
