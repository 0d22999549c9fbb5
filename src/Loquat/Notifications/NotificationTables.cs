using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

public static class NotificationTables
{
    extension(LoquatDb db)
    {
        public DbSet<Notification> Notifications => db.Set<Notification>();
        public DbSet<NotificationMark> NotificationMarks => db.Set<NotificationMark>();
        public DbSet<NotificationChoice> NotificationChoices => db.Set<NotificationChoice>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Notification>(notification =>
        {
            notification.ToTable("notifications");
            notification.Property(n => n.Id).ValueGeneratedNever();
            notification.HasIndex(n => new { n.AccountId, n.Id }).HasDatabaseName("notifications_by_account");
            notification.HasIndex(n => new { n.AccountId, n.Kind, n.SubjectId, n.ActorId, n.CommentId }).IsUnique()
                .HasDatabaseName("notifications_by_event");
            notification.HasIndex(n => n.ActorId).HasDatabaseName("notifications_by_actor");
            notification.HasIndex(n => n.NoteId).HasDatabaseName("notifications_by_note");
            notification.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
            notification.HasOne<Account>().WithMany().HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.Cascade);
            notification.HasOne<Note>().WithMany().HasForeignKey(n => n.NoteId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NotificationMark>(mark =>
        {
            mark.ToTable("notification_marks");
            mark.HasKey(m => m.AccountId);
            mark.Property(m => m.AccountId).ValueGeneratedNever();
            mark.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NotificationChoice>(choice =>
        {
            choice.ToTable("notification_choices");
            choice.HasKey(c => new { c.AccountId, c.Kind });
            choice.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
