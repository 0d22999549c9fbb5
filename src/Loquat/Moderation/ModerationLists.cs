using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Lists for administrators: open reports and past decisions, newest first.
public sealed class ModerationLists(LoquatDb db, PhotoQueries photos)
{
    public const int PageSize = 20;
    const int MostReports = 50;
    const int MostAround = 3;

    public Task<int> CountOpenAsync(CancellationToken ct) =>
        db.Reports.Where(r => r.DecisionId == null).Select(r => new { r.NoteId, r.MessageId, r.AccountId }).Distinct().CountAsync(ct);

    /// One entry for each reported note, comment, message or account. Returns one more than a page if there is a next one.
    public async Task<IReadOnlyList<ReportedThing>> OpenAsync(long before, CancellationToken ct)
    {
        var groups = await db.Reports.Where(r => r.DecisionId == null)
            .GroupBy(r => new { r.NoteId, r.MessageId, r.AccountId })
            .Select(g => new { g.Key.NoteId, g.Key.MessageId, g.Key.AccountId, Newest = g.Max(r => r.Id) })
            .Where(g => g.Newest < before).OrderByDescending(g => g.Newest).Take(PageSize + 1).ToListAsync(ct);
        var things = new List<ReportedThing>();
        foreach (var group in groups)
        {
            var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == group.AccountId, ct);
            var note = group.NoteId is null ? null : await db.Notes.AsNoTracking().FirstAsync(n => n.Id == group.NoteId, ct);
            var reported = await ReportsAsync(group.AccountId, group.NoteId, group.MessageId, ct);
            things.Add(new ReportedThing(account, note, note is null ? [] : await photos.OfNoteAsync(note.Id, ct), reported)
            {
                Message = group.MessageId is { } message ? await MessageAsync(message, reported[^1].Report.Quoted, ct) : null,
            });
        }
        return things;
    }

    public async Task<IReadOnlyList<PastDecision>> DecidedAsync(long before, CancellationToken ct)
    {
        var found = await (
            from decision in db.Decisions.AsNoTracking()
            where decision.Id < before
            join account in db.Accounts.AsNoTracking() on decision.AccountId equals account.Id
            join note in db.Notes.AsNoTracking() on decision.NoteId equals note.Id into notes
            from note in notes.DefaultIfEmpty()
            join moderator in db.Accounts.AsNoTracking() on decision.ModeratorId equals moderator.Id into moderators
            from moderator in moderators.DefaultIfEmpty()
            orderby decision.Id descending
            select new { Decision = decision, Account = account, Note = note, Moderator = moderator }).Take(PageSize + 1).ToListAsync(ct);
        return [.. found.Select(f => new PastDecision(f.Decision, f.Account, f.Note, f.Moderator?.Handle))];
    }

    /// Only a photo of a reported note or message.
    public async Task<Media.Medium?> PhotoAsync(long mediumId, CancellationToken ct)
    {
        var (held, messages, reports) = (db.Set<NotePhoto>(), db.Messages, db.Reports);
        return await db.Set<Media.Medium>().AsNoTracking().FirstOrDefaultAsync(
            m => m.Id == mediumId && m.State == Media.MediumState.Ready
                && (held.Any(p => p.MediumId == m.Id && reports.Any(r => r.NoteId == p.NoteId))
                    || messages.Any(s => s.MediumId == m.Id && reports.Any(r => r.MessageId == s.Id))), ct);
    }

    async Task<ReportedMessage> MessageAsync(long id, string quoted, CancellationToken ct)
    {
        var message = await db.Messages.AsNoTracking().FirstAsync(m => m.Id == id, ct);
        var near = db.Messages.Where(m => m.ConversationId == message.ConversationId && m.DeletedAt == null);
        var (before, after) = (near.Where(m => m.Id < id).OrderByDescending(m => m.Id).Take(MostAround),
            near.Where(m => m.Id > id).OrderBy(m => m.Id).Take(MostAround));
        var around = await (
            from m in near.Where(m => m.Id == id || before.Any(b => b.Id == m.Id) || after.Any(a => a.Id == m.Id))
            join author in db.Accounts on m.AuthorId equals author.Id
            orderby m.Id
            select new { author.Handle, m.Body, IsMeant = m.Id == id }).ToListAsync(ct);
        return new ReportedMessage(id, quoted, message.MediumId, [.. around.Select(a => (a.Handle, a.Body, a.IsMeant))]);
    }

    async Task<IReadOnlyList<(Report Report, string Reporter)>> ReportsAsync(
        long accountId, long? noteId, long? messageId, CancellationToken ct)
    {
        var found = await (
            from report in db.Reports.AsNoTracking()
            where report.DecisionId == null && report.AccountId == accountId && report.NoteId == noteId && report.MessageId == messageId
            join reporter in db.Accounts on report.ReporterId equals reporter.Id
            orderby report.Id descending
            select new { Report = report, reporter.Handle }).Take(MostReports).ToListAsync(ct);
        return [.. found.Select(f => (f.Report, f.Handle))];
    }
}
