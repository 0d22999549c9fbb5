using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

public static class BoardTables
{
    extension(LoquatDb db)
    {
        public DbSet<Board> Boards => db.Set<Board>();
        public DbSet<BoardNote> BoardNotes => db.Set<BoardNote>();
        public DbSet<BoardMember> BoardMembers => db.Set<BoardMember>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Board>(board =>
        {
            board.ToTable("boards");
            board.Property(b => b.Id).ValueGeneratedNever();
            board.Ignore(b => b.Address);
            board.HasIndex(b => new { b.OwnerId, b.FilledAt }).HasDatabaseName("boards_by_owner");
            board.HasIndex(b => b.CoverId).HasDatabaseName("boards_by_cover").HasFilter("cover_id IS NOT NULL");
            board.HasOne<Account>().WithMany().HasForeignKey(b => b.OwnerId).OnDelete(DeleteBehavior.Cascade);
            board.HasOne<Note>().WithMany().HasForeignKey(b => b.CoverId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<BoardNote>(note =>
        {
            note.ToTable("board_notes");
            note.HasKey(n => new { n.BoardId, n.NoteId });
            note.HasIndex(n => new { n.BoardId, n.Position, n.NoteId }).HasDatabaseName("board_notes_in_order");
            note.HasIndex(n => n.NoteId).HasDatabaseName("board_notes_by_note");
            note.HasIndex(n => n.AddedBy).HasDatabaseName("board_notes_by_adder");
            note.HasOne<Board>().WithMany().HasForeignKey(n => n.BoardId).OnDelete(DeleteBehavior.Cascade);
            note.HasOne<Note>().WithMany().HasForeignKey(n => n.NoteId).OnDelete(DeleteBehavior.Cascade);
            note.HasOne<Account>().WithMany().HasForeignKey(n => n.AddedBy).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<BoardMember>(member =>
        {
            member.ToTable("board_members");
            member.HasKey(m => new { m.BoardId, m.AccountId });
            member.HasIndex(m => m.AccountId).HasDatabaseName("board_members_by_account");
            member.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId).OnDelete(DeleteBehavior.Cascade);
            member.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
