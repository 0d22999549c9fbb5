using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Creates, describes and deletes boards.
public sealed class BoardEditing(LoquatDb db, Ids ids, BoardRules rules, JobQueue jobs, TimeProvider clock)
{
    public const int TitleLength = 60;
    public const int DescriptionLength = 500;

    public Task<Board> CreateAsync(Account actor, string title, string description, bool isPrivate, CancellationToken ct) =>
        db.WithFreshIdsAsync(async () =>
        {
            var (cleanTitle, clean) = Checked(title, description);
            await using var work = await db.BeginAsync(ct);
            await db.LockAsync($"boards of {actor.Id}", ct);
            if (await db.Boards.CountAsync(b => b.OwnerId == actor.Id, ct) >= BoardRules.MostBoards)
            {
                throw Refusal.Conflict(Wording.Of(Text.Board_TooMany, BoardRules.MostBoards));
            }
            var now = clock.GetUtcNow();
            var board = new Board
            {
                Id = ids.Next(),
                OwnerId = actor.Id,
                Title = cleanTitle,
                Description = clean,
                IsPrivate = isPrivate,
                CreatedAt = now,
                FilledAt = now,
            };
            db.Boards.Add(board);
            await work.CommitAsync(ct);
            return board;
        });

    public async Task DescribeAsync(Account actor, long id, string title, string description, bool isPrivate, CancellationToken ct)
    {
        var (cleanTitle, clean) = Checked(title, description);
        await using var work = await rules.BeginAsync(id, ct);
        var board = await rules.OwnAsync(actor, id, ct);
        (board.Title, board.Description, board.IsPrivate) = (cleanTitle, clean, isPrivate);
        await work.CommitAsync(ct);
    }

    public async Task CoverAsync(Account actor, long id, long noteId, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(id, ct);
        var board = await rules.OwnAsync(actor, id, ct);
        board.CoverId = await db.BoardNotes.AnyAsync(n => n.BoardId == id && n.NoteId == noteId, ct) ? noteId : throw Refusal.NotFound();
        await work.CommitAsync(ct);
    }

    /// The notes on it stay saved.
    public async Task DeleteAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(id, ct);
        var board = await rules.OwnAsync(actor, id, ct);
        foreach (var invited in await db.BoardMembers.Where(m => m.BoardId == id).Select(m => m.AccountId).ToListAsync(ct))
        {
            jobs.Enqueue(new BoardInvitation(id, invited));
        }
        db.Boards.Remove(board);
        await work.CommitAsync(ct);
    }

    static (string Title, string Description) Checked(string title, string description)
    {
        var (cleanTitle, clean) = (CleanText.LineOf(title), CleanText.Of(description));
        if (cleanTitle.Length is 0 or > TitleLength)
        {
            throw Refusal.Invalid(cleanTitle.Length == 0 ? Text.Board_TitleMissing : Text.Board_TitleTooLong, "title");
        }
        return clean.Length <= DescriptionLength
            ? (cleanTitle, clean)
            : throw Refusal.Invalid(Text.Board_DescriptionTooLong, "description");
    }
}
