using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// What administrators look at: what waits for a decision, and what was decided. The newest comes first.
public sealed class ModerationLists(LoquatDb db, PhotoReading photos)
{
    public const int PageSize = 20;
    const int MostReports = 50;

    public Task<int> CountOpenAsync(CancellationToken ct) =>
        db.Reports.Where(r => r.DecisionId == null).Select(r => new { r.NoteId, r.AccountId }).Distinct().CountAsync(ct);

    /// One for each note, comment or account that was reported. One more than a page means that there is a next one.
    public async Task<IReadOnlyList<ReportedThing>> OpenAsync(long before, CancellationToken ct)
    {
        var groups = await db.Reports.Where(r => r.DecisionId == null)
            .GroupBy(r => new { r.NoteId, r.AccountId })
            .Select(g => new { g.Key.NoteId, g.Key.AccountId, Newest = g.Max(r => r.Id) })
            .Where(g => g.Newest < before).OrderByDescending(g => g.Newest).Take(PageSize + 1).ToListAsync(ct);
        var things = new List<ReportedThing>();
        foreach (var group in groups)
        {
            var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == group.AccountId, ct);
            var note = group.NoteId is null ? null : await db.Notes.AsNoTracking().FirstAsync(n => n.Id == group.NoteId, ct);
            things.Add(new ReportedThing(account, note, note is null ? [] : await photos.OfNoteAsync(note.Id, ct), await ReportsAsync(group.AccountId, group.NoteId, ct)));
        }
        return things;
    }

    public async Task<IReadOnlyList<MadeDecision>> DecidedAsync(long before, CancellationToken ct)
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
        return [.. found.Select(f => new MadeDecision(f.Decision, f.Account, f.Note, f.Moderator?.Handle))];
    }

    /// A photo of a note that was reported; nothing else.
    public async Task<Media.Medium?> PhotoAsync(long mediumId, CancellationToken ct)
    {
        var (held, reports) = (db.Set<NotePhoto>(), db.Reports);
        return await db.Set<Media.Medium>().AsNoTracking().FirstOrDefaultAsync(
            m => m.Id == mediumId && m.State == Media.MediumState.Ready && held.Any(p => p.MediumId == m.Id && reports.Any(r => r.NoteId == p.NoteId)), ct);
    }

    async Task<IReadOnlyList<(Report Report, string Reporter)>> ReportsAsync(long accountId, long? noteId, CancellationToken ct)
    {
        var found = await (
            from report in db.Reports.AsNoTracking()
            where report.DecisionId == null && report.AccountId == accountId && report.NoteId == noteId
            join reporter in db.Accounts on report.ReporterId equals reporter.Id
            orderby report.Id descending
            select new { Report = report, reporter.Handle }).Take(MostReports).ToListAsync(ct);
        return [.. found.Select(f => (f.Report, f.Handle))];
    }
}
