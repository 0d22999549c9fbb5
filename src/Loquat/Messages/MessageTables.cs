using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

public static class MessageTables
{
    extension(LoquatDb db)
    {
        public DbSet<Conversation> Conversations => db.Set<Conversation>();
        public DbSet<Participant> Participants => db.Set<Participant>();
        public DbSet<Message> Messages => db.Set<Message>();
        public DbSet<MessageReaction> MessageReactions => db.Set<MessageReaction>();
        public DbSet<GroupEvent> GroupEvents => db.Set<GroupEvent>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.ToTable("conversations");
            conversation.Property(c => c.Id).ValueGeneratedNever();
            conversation.HasIndex(c => c.Pair).IsUnique().HasDatabaseName("conversations_by_pair").HasFilter("pair IS NOT NULL");
            conversation.Ignore(c => c.Address);
        });
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participants");
            participant.HasKey(p => new { p.ConversationId, p.AccountId });
            participant.HasIndex(p => new { p.AccountId, p.Folder }).HasDatabaseName("participants_by_account");
            participant.HasIndex(p => new { p.AskedById, p.JoinedAt }).HasDatabaseName("participants_asked")
                .HasFilter("asked_by_id IS NOT NULL");
            participant.Property(p => p.PushedId).HasDefaultValue(0L);
            participant.HasOne<Conversation>().WithMany().HasForeignKey(p => p.ConversationId).OnDelete(DeleteBehavior.Cascade);
            participant.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
            participant.HasOne<Account>().WithMany().HasForeignKey(p => p.AskedById).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<GroupEvent>(happened =>
        {
            happened.ToTable("group_events");
            happened.Property(e => e.Id).ValueGeneratedNever();
            happened.HasIndex(e => new { e.ConversationId, e.Id }).HasDatabaseName("group_events_in_order");
            happened.HasIndex(e => e.ActorId).HasDatabaseName("group_events_by_actor").HasFilter("actor_id IS NOT NULL");
            happened.HasIndex(e => e.SubjectId).HasDatabaseName("group_events_by_subject").HasFilter("subject_id IS NOT NULL");
            happened.HasOne<Conversation>().WithMany().HasForeignKey(e => e.ConversationId).OnDelete(DeleteBehavior.Cascade);
            happened.HasOne<Account>().WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.SetNull);
            happened.HasOne<Account>().WithMany().HasForeignKey(e => e.SubjectId).OnDelete(DeleteBehavior.SetNull);
        });
        ConfigureMessages(model);
    }

    static void ConfigureMessages(ModelBuilder model)
    {
        model.Entity<Message>(message =>
        {
            message.ToTable("messages");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.HasIndex(m => new { m.ConversationId, m.Id }).HasDatabaseName("messages_in_order");
            message.HasIndex(m => new { m.ConversationId, m.ChangeId }).HasDatabaseName("messages_by_change");
            message.HasIndex(m => new { m.AuthorId, m.Key }).IsUnique().HasDatabaseName("messages_by_key");
            message.HasIndex(m => new { m.AuthorId, m.Id }).HasDatabaseName("messages_by_author");
            message.HasIndex(m => m.ReplyToId).HasDatabaseName("messages_by_reply").HasFilter("reply_to_id IS NOT NULL");
            message.HasIndex(m => m.MediumId).IsUnique().HasDatabaseName("messages_by_medium").HasFilter("medium_id IS NOT NULL");
            message.HasIndex(m => m.NoteId).HasDatabaseName("messages_by_note").HasFilter("note_id IS NOT NULL");
            message.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId).OnDelete(DeleteBehavior.Cascade);
            message.HasOne<Account>().WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.SetNull);
            message.HasOne<Message>().WithMany().HasForeignKey(m => m.ReplyToId).OnDelete(DeleteBehavior.SetNull);
            message.HasOne<Medium>().WithMany().HasForeignKey(m => m.MediumId).OnDelete(DeleteBehavior.SetNull);
            message.HasOne<Note>().WithMany().HasForeignKey(m => m.NoteId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<MessageReaction>(reaction =>
        {
            reaction.ToTable("message_reactions");
            reaction.HasKey(r => new { r.MessageId, r.AccountId });
            reaction.HasIndex(r => r.AccountId).HasDatabaseName("message_reactions_by_account");
            reaction.HasOne<Message>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
            reaction.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
