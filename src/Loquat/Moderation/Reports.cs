using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Reports to the administrators. The reported person does not learn who reported them.
public sealed class Reports(LoquatDb db, Ids ids, RateLimits limits, TimeProvider clock)
{
    public const int WordsLength = 1_000;

    /// Without a note, the report is about the account. Reporting again changes nothing.
    public Task AddAsync(Account actor, long accountId, long? noteId, ReportReason reason, string words, CancellationToken ct) =>
        AddAsync(actor, accountId, noteId, null, reason, words, ct);

    /// Reports a message of a conversation in which the actor takes part.
    public Task AddAsync(Account actor, Message message, ReportReason reason, string words, CancellationToken ct) =>
        AddAsync(actor, message.AuthorId ?? throw Refusal.NotFound(), null, message, reason, words, ct);

    async Task AddAsync(
        Account actor, long accountId, long? noteId, Message? message, ReportReason reason, string words, CancellationToken ct)
    {
        var messageId = message?.Id;
        var said = words.ReplaceLineEndings("\n").Trim();
        RefuseUnclear(actor, accountId, reason, said);
        limits.CountReporting(actor.Id);
        await db.WithFreshIdsAsync(async () =>
        {
            await using var work = await db.BeginAsync(ct);
            await db.LockAsync($"reports of {actor.Id}", ct);
            if (!await db.Reports.AnyAsync(
                r => r.ReporterId == actor.Id && r.AccountId == accountId && r.NoteId == noteId && r.MessageId == messageId, ct))
            {
                db.Reports.Add(new Report
                {
                    Id = ids.Next(),
                    ReporterId = actor.Id,
                    AccountId = accountId,
                    NoteId = noteId,
                    MessageId = messageId,
                    Quoted = message?.Body ?? "",
                    Reason = reason,
                    Words = said,
                    CreatedAt = clock.GetUtcNow(),
                });
            }
            await work.CommitAsync(ct);
            return true;
        });
    }

    /// The actor's own reports with their decisions, newest first.
    public async Task<IReadOnlyList<(Report Report, Decision? Decision)>> MineAsync(Account actor, int most, CancellationToken ct)
    {
        var found = await (
            from report in db.Reports.AsNoTracking()
            where report.ReporterId == actor.Id
            join decision in db.Decisions.AsNoTracking() on report.DecisionId equals decision.Id into decisions
            from decision in decisions.DefaultIfEmpty()
            orderby report.Id descending
            select new { Report = report, Decision = decision }).Take(most).ToListAsync(ct);
        return [.. found.Select(f => (f.Report, (Decision?)f.Decision))];
    }

    static void RefuseUnclear(Account actor, long accountId, ReportReason reason, string words)
    {
        if (actor.Id == accountId)
        {
            throw Refusal.Invalid(Text.Report_Yourself);
        }
        if (!Enum.IsDefined(reason))
        {
            throw Refusal.Invalid(Text.Report_ReasonMissing, "reason");
        }
        if (words.Length > WordsLength)
        {
            throw Refusal.Invalid(Text.Report_WordsTooLong, "words");
        }
        if (reason == ReportReason.Other && words.Length == 0)
        {
            throw Refusal.Invalid(Text.Report_WordsMissing, "words");
        }
    }
}
