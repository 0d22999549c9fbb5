using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Languages.MyWords;
using Loquat.Notes;
using Loquat.Search;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// What a person read for the archive: all stored view events, view history, searches and saved words.
public sealed class ArchiveViewEvents(ViewEventQueries queries, SavedWordQueries words, LoquatDb db, LoquatOptions options)
{
    public IAsyncEnumerable<ArchivedViewEvent> ViewEventsAsync(Account actor, CancellationToken ct) => queries.AllAsync(actor, ct)
        .Select(signal => new ArchivedViewEvent(
            AddressOf(signal.Note), ArchiveNames.Of(signal.Kind), signal.Value, ArchiveNames.Of(signal.Surface),
            DateTimeOffset.FromUnixTimeMilliseconds(signal.At)));

    public IAsyncEnumerable<ArchivedView> HistoryAsync(Account actor, CancellationToken ct) => queries.WholeHistoryAsync(actor, ct)
        .Select(look => new ArchivedView(
            AddressOf(look.Note), ArchiveNames.Of(look.Surface), DateTimeOffset.FromUnixTimeMilliseconds(look.At)));

    /// There are only a few.
    public async Task<IReadOnlyList<ArchivedSearch>> SearchesAsync(Account actor, CancellationToken ct) =>
        await db.SearchRecents.AsNoTracking().Where(r => r.AccountId == actor.Id).OrderByDescending(r => r.At)
            .Select(r => new ArchivedSearch(r.Written, r.At)).ToListAsync(ct);

    public IAsyncEnumerable<ArchivedSavedWord> SavedWordsAsync(Account actor, CancellationToken ct) => words.AllAsync(actor, ct)
        .Select(word => new ArchivedSavedWord(
            word.Language, word.Word, word.Reading, word.Meaning, word.Sentence, word.NoteId is { } note ? AddressOf(note) : null,
            word.SavedAt,
            new(ArchiveNames.Of(word.State), word.Step, word.Stability, word.Difficulty, word.DueAt, word.LastReviewedAt, word.Reviews)));

    string AddressOf(long note) => options.Origin + Note.AddressOf(note);
}
