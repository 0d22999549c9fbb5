using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// Topics, and the topics of notes.
public static class TopicTables
{
    extension(LoquatDb db)
    {
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<NoteTopic> NoteTopics => db.Set<NoteTopic>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Topic>(topic =>
        {
            topic.ToTable("topics");
            topic.Property(t => t.Id).ValueGeneratedNever();
            topic.Property(t => t.SearchName).HasDefaultValue("");
            topic.HasIndex(t => new { t.SearchName, t.Id }).HasDatabaseName("topics_by_search_name");
            topic.HasIndex(t => t.Name).IsUnique().HasDatabaseName("topics_by_name");
            topic.HasIndex(t => t.HeadId).HasDatabaseName("topics_by_head").HasFilter("head_id IS NOT NULL");
            topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.HeadId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<NoteTopic>(noteTopic =>
        {
            noteTopic.ToTable("note_topics");
            noteTopic.HasKey(t => new { t.NoteId, t.TopicId });
            noteTopic.Property(t => t.IsWritten).HasDefaultValue(true);
            noteTopic.HasIndex(t => new { t.TopicId, t.NoteId }).HasDatabaseName("note_topics_by_topic");
            noteTopic.HasOne<Note>().WithMany().HasForeignKey(t => t.NoteId).OnDelete(DeleteBehavior.Cascade);
            noteTopic.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
