using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Records moderation decisions and closes the reports that they answer.
public sealed class Decisions(LoquatDb db, Ids ids, TimeProvider clock)
{
    public const int WordsLength = 1_000;

    /// Dismisses reports. The statement is for the reporters; does nothing if no report is open.
    public async Task DismissAsync(Account moderator, long accountId, long? noteId, long? messageId, string words, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Reports.AnyAsync(
            r => r.DecisionId == null && r.AccountId == accountId && r.NoteId == noteId && r.MessageId == messageId, ct))
        {
            await WriteAsync(moderator, accountId, noteId, DecisionKind.Dismissed, words, until: null, ct, messageId);
        }
        await work.CommitAsync(ct);
    }

    /// Runs in the transaction that carries out the decision.
    internal async Task WriteAsync(
        Account moderator, long accountId, long? noteId, DecisionKind kind, string words, DateTimeOffset? until, CancellationToken ct,
        long? messageId = null)
    {
        if (moderator.Role != AccountRole.Administrator)
        {
            throw Refusal.NotFound();
        }
        var decision = new Decision
        {
            Id = ids.Next(),
            ModeratorId = moderator.Id,
            AccountId = accountId,
            NoteId = noteId,
            Kind = kind,
            Words = Checked(words),
            Until = until,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Decisions.Add(decision);
        await db.SaveChangesAsync(ct);
        // A suspension closes all reports about the account and its content.
        var answered = db.Reports.Where(r => r.DecisionId == null && r.AccountId == accountId
            && (kind == DecisionKind.Suspended || (r.NoteId == noteId && r.MessageId == messageId)));
        await answered.ExecuteUpdateAsync(set => set.SetProperty(r => r.DecisionId, decision.Id), ct);
    }

    /// Decisions about a person, newest first. Dismissals are left out, because they have no effect on the person.
    public async Task<IReadOnlyList<Decision>> AboutAsync(long accountId, int most, CancellationToken ct) =>
        await db.Decisions.AsNoTracking()
            .Where(d => d.AccountId == accountId && d.Kind != DecisionKind.Dismissed).OrderByDescending(d => d.Id).Take(most)
            .ToListAsync(ct);

    static string Checked(string words)
    {
        var said = words.ReplaceLineEndings("\n").Trim();
        return said.Length switch
        {
            0 => throw Refusal.Invalid(Text.Moderation_WordsMissing, "words"),
            > WordsLength => throw Refusal.Invalid(Text.Moderation_WordsTooLong, "words"),
            _ => said,
        };
    }
}
