using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes.Attachments;
using Loquat.Notes.LikesAndSaves;
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
        public DbSet<Mention> Mentions => db.Set<Mention>();
        public DbSet<LanguageProgress> LanguageProgress => db.Set<LanguageProgress>();
    }

    static readonly string Open = $"state = {(int)NoteState.Published} AND visibility = {(int)NoteVisibility.Public} AND root_id IS NULL";

    public static void Configure(ModelBuilder model)
    {
        model.Entity<LanguageProgress>(progress =>
        {
            progress.ToTable("language_progress");
            progress.Property(p => p.Id).ValueGeneratedNever();
        });
        model.Entity<Note>(note =>
        {
            note.ToTable("notes");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.IsCounted).HasDefaultValue(false);
            note.Property(n => n.HasMedia).HasDefaultValue(false);
            note.Property(n => n.TextCardTemplate).HasColumnName("card_template").HasDefaultValue(TextCardTemplate.None);
            note.Ignore(n => n.Address);
            note.HasOne<Account>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Cascade);
            note.HasIndex(n => new { n.AuthorId, n.Key }).IsUnique().HasDatabaseName("notes_by_key");
            note.HasIndex(n => new { n.AuthorId, n.SavedAt }).HasDatabaseName("notes_drafts").HasFilter($"state = {(int)NoteState.Draft}");
            note.HasIndex(n => new { n.PublishedAt, n.Id }).HasDatabaseName("notes_by_time").HasFilter(Open);
            note.HasIndex(n => new { n.Score, n.Id }).HasDatabaseName("notes_by_score").HasFilter(Open);
            note.HasIndex(n => new { n.Score, n.Id }, "notes_watched").HasFilter($"{Open} AND has_media");
            note.HasIndex(n => new { n.Channel, n.Score, n.Id }).HasDatabaseName("notes_by_channel").HasFilter(Open);
            note.HasIndex(n => new { n.AuthorId, n.PublishedAt, n.Id }).HasDatabaseName("notes_by_author")
                .HasFilter($"state = {(int)NoteState.Published} AND root_id IS NULL");
            ConfigureComments(note);
        });
        model.Entity<NotePlace>().HasOne<Note>().WithMany().HasForeignKey(p => p.NoteId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<NoteRevision>(revision =>
        {
            revision.ToTable("note_revisions");
            revision.HasKey(r => new { r.NoteId, r.Version });
            revision.Property(r => r.TextCardTemplate).HasColumnName("card_template").HasDefaultValue(TextCardTemplate.None);
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
        note.HasIndex(n => new { n.ReplyToId, n.Score, n.Id }).HasDatabaseName("notes_replies_by_score")
            .HasFilter("reply_to_id IS NOT NULL");
        note.HasIndex(n => n.ReplyToId).HasDatabaseName("notes_pinned").HasFilter("pinned_at IS NOT NULL");
    }
}
