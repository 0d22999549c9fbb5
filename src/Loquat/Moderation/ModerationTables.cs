using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

public static class ModerationTables
{
    extension(LoquatDb db)
    {
        public DbSet<Report> Reports => db.Set<Report>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("moderation_decisions");
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.HasIndex(d => new { d.AccountId, d.Id }).HasDatabaseName("moderation_decisions_by_account");
            decision.HasIndex(d => d.NoteId).HasDatabaseName("moderation_decisions_by_note");
            decision.HasIndex(d => d.ModeratorId).HasDatabaseName("moderation_decisions_by_moderator");
            decision.HasOne<Account>().WithMany().HasForeignKey(d => d.ModeratorId).OnDelete(DeleteBehavior.SetNull);
            decision.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
            decision.HasOne<Note>().WithMany().HasForeignKey(d => d.NoteId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<Report>(report =>
        {
            report.ToTable("reports");
            report.Property(r => r.Id).ValueGeneratedNever();
            // One report for each person and subject.
            report.HasIndex(r => new { r.ReporterId, r.NoteId }).IsUnique().HasDatabaseName("reports_of_notes")
                .HasFilter("note_id IS NOT NULL");
            report.HasIndex(r => new { r.ReporterId, r.AccountId }).IsUnique().HasDatabaseName("reports_of_accounts")
                .HasFilter("note_id IS NULL AND message_id IS NULL");
            report.HasIndex(r => new { r.ReporterId, r.MessageId }).IsUnique().HasDatabaseName("reports_of_messages")
                .HasFilter("message_id IS NOT NULL");
            report.HasIndex(r => r.MessageId).HasDatabaseName("reports_by_message");
            report.Property(r => r.Quoted).HasDefaultValue("");
            report.HasOne<Message>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
            report.HasIndex(r => r.AccountId).HasDatabaseName("reports_by_account");
            report.HasIndex(r => r.NoteId).HasDatabaseName("reports_by_note");
            report.HasIndex(r => r.DecisionId).HasDatabaseName("reports_by_decision");
            report.HasIndex(r => r.Id).HasDatabaseName("reports_open").HasFilter("decision_id IS NULL");
            report.HasOne<Account>().WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.Cascade);
            report.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
            report.HasOne<Note>().WithMany().HasForeignKey(r => r.NoteId).OnDelete(DeleteBehavior.Cascade);
            report.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
