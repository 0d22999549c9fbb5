using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.Lists;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Boards as a viewer sees them. Notes that the viewer may not see are neither listed nor counted.
public sealed class BoardQueries(LoquatDb db, SqlReader reads, BoardRules rules, FollowQueries follows, NoteQueries notes)
{
    /// For each board, the number of notes that the viewer sees, and the cover note.
    static readonly string CoversOf = $"""
        SELECT board_id, note_id, notes FROM (
            SELECT k.board_id, k.note_id, COUNT(*) OVER (PARTITION BY k.board_id) AS notes,
                ROW_NUMBER() OVER (PARTITION BY k.board_id
                    ORDER BY CASE WHEN k.note_id = b.cover_id THEN 0 ELSE 1 END, CASE WHEN n.has_media THEN 0
                        ELSE 1 END, k.position DESC) AS place
            FROM boards b JOIN board_notes k ON k.board_id = b.id JOIN notes n ON n.id = k.note_id JOIN accounts a ON a.id = n.author_id
            WHERE {NoteSeeing.VisibleToViewer} AND
        """;

    static readonly string CoversOfOwnerSql =
        $"{CoversOf} (b.owner_id = @scope OR b.id IN (SELECT board_id FROM board_members WHERE account_id = @scope))) c WHERE place = 1";
    static readonly string CoverSql = $"{CoversOf} b.id = @scope) c WHERE place = 1";

    /// Not found if the viewer may not see it.
    public async Task<BoardView> FindAsync(long id, Viewer viewer, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) ?? throw Refusal.NotFound();
        var owner = await db.Accounts.AsNoTracking().VisibleTo(db, viewer).FirstOrDefaultAsync(a => a.Id == board.OwnerId, ct)
            ?? throw Refusal.NotFound();
        var people = await db.BoardMembers.AsNoTracking().Where(m => m.BoardId == id).ToListAsync(ct);
        var role = RoleOf(board, viewer, people.Find(m => viewer.Is(m.AccountId)));
        if (role == BoardRole.Visitor && (board.IsPrivate || !await follows.IsOpenAsync(owner, viewer, ct)))
        {
            throw Refusal.NotFound();
        }
        var accepted = people.Where(m => m.HasAccepted).Select(m => m.AccountId).ToArray();
        var members = await db.Accounts.AsNoTracking().VisibleTo(db, viewer).Where(a => accepted.Contains(a.Id)).OrderBy(a => a.Id)
            .ToListAsync(ct);
        var view = new BoardView(board, Author.Of(owner), role, [.. members.Select(Author.Of)]);
        return (await WithCoversAsync([view], CoverSql, id, viewer, ct))[0];
    }

    /// The boards of one person that the viewer may see, most recently filled first. The owner also gets boards to which they may add or
    /// are invited.
    public async Task<IReadOnlyList<BoardView>> OfAsync(Account owner, Viewer viewer, CancellationToken ct)
    {
        var (isOwn, ownerId, members, accounts) = (viewer.Is(owner.Id), owner.Id, db.BoardMembers, db.Accounts.VisibleTo(db, viewer));
        var boards = await db.Boards.AsNoTracking()
            .Where(b => (b.OwnerId == ownerId && (isOwn || !b.IsPrivate))
                || (isOwn && members.Any(m => m.BoardId == b.Id && m.AccountId == ownerId) && accounts.Any(a => a.Id == b.OwnerId)))
            .OrderByDescending(b => b.FilledAt).ThenByDescending(b => b.Id).ToListAsync(ct);
        if (boards.Count == 0)
        {
            return [];
        }
        var owners = boards.ConvertAll(b => b.OwnerId);
        var authors = await db.Accounts.AsNoTracking().Where(a => owners.Contains(a.Id)).ToDictionaryAsync(a => a.Id, Author.Of, ct);
        var mine = isOwn ? await members.AsNoTracking().Where(m => m.AccountId == ownerId).ToDictionaryAsync(m => m.BoardId, ct) : [];
        return await WithCoversAsync([
            .. boards.Select(b => new BoardView(b, authors[b.OwnerId], RoleOf(b, viewer, mine.GetValueOrDefault(b.Id)), []))
        ], CoversOfOwnerSql, ownerId, viewer, ct);
    }

    /// Whether `OfAsync` is worth showing; always true for the owner.
    public Task<bool> HasAnyAsync(Account owner, Viewer viewer, CancellationToken ct)
    {
        var (isOwn, ownerId) = (viewer.Is(owner.Id), owner.Id);
        return isOwn ? Task.FromResult(true) : db.Boards.AnyAsync(b => b.OwnerId == ownerId && !b.IsPrivate, ct);
    }

    /// Boards to which the actor may add, most recently filled first.
    public async Task<IReadOnlyList<BoardChoice>> ChoicesAsync(Account actor, long? noteId, int most, CancellationToken ct)
    {
        var placed = db.BoardNotes;
        return await rules.BoardsOf(actor.Id).AsNoTracking().OrderByDescending(b => b.FilledAt).ThenByDescending(b => b.Id).Take(most)
            .Select(b => new BoardChoice(b.Id, b.Title, b.IsPrivate, placed.Any(n => n.BoardId == b.Id && n.NoteId == noteId)))
            .ToListAsync(ct);
    }

    /// For the owner: people who have not accepted yet.
    public async Task<IReadOnlyList<Author>> InvitedAsync(Board board, CancellationToken ct)
    {
        var (boardId, members) = (board.Id, db.BoardMembers);
        var invited = await db.Accounts.AsNoTracking()
            .Where(a => a.State == AccountState.Active && members.Any(m => m.BoardId == boardId && m.AccountId == a.Id && !m.HasAccepted))
            .OrderBy(a => a.Id).ToListAsync(ct);
        return [.. invited.Select(Author.Of)];
    }

    /// The notes of one page of the board, each with the person who added it.
    public async Task<IReadOnlyList<BoardRow>> RowsAsync(Board board, NoteListPage page, Viewer viewer, CancellationToken ct)
    {
        var (boardId, shown, accounts) = (board.Id, page.Notes.Select(n => n.Id).ToArray(), db.Accounts);
        var adders = await db.BoardNotes.AsNoTracking().Where(n => n.BoardId == boardId && shown.Contains(n.NoteId))
            .Select(n => new { n.NoteId, n.AddedBy, Name = accounts.Where(a => a.Id == n.AddedBy).Select(a => a.DisplayName).First() })
            .ToDictionaryAsync(n => n.NoteId, ct);
        return [
            .. (await notes.LoadAsync(shown, viewer, ct)).Where(n => adders.ContainsKey(n.Id))
                .Select(n => new BoardRow(n, adders[n.Id].AddedBy, adders[n.Id].Name))
        ];
    }

    async Task<IReadOnlyList<BoardView>> WithCoversAsync(
        IReadOnlyList<BoardView> boards, string sql, long scope, Viewer viewer, CancellationToken ct)
    {
        var covers = (await reads.ListAsync(sql, [("scope", scope), ("viewer", viewer.AccountId)],
            row => (Board: row.GetInt64(0), Note: row.GetInt64(1), Notes: row.GetInt32(2)), ct)).ToDictionary(c => c.Board);
        var ids = boards.Where(b => covers.ContainsKey(b.Board.Id)).Select(b => covers[b.Board.Id].Note).Distinct();
        var shown = (await notes.LoadAsync(ids, viewer, ct)).ToDictionary(n => n.Id);
        return [
            .. boards.Select(b => covers.TryGetValue(b.Board.Id, out var cover)
                ? b with { Notes = cover.Notes, Cover = shown.GetValueOrDefault(cover.Note) }
                : b)
        ];
    }

    static BoardRole RoleOf(Board board, Viewer viewer, BoardMember? member) =>
        viewer.Is(board.OwnerId) ? BoardRole.Owner
            : member is null ? BoardRole.Visitor
            : member.HasAccepted ? BoardRole.Member
            : BoardRole.Invited;
}
