using System.Runtime.CompilerServices;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Topics;
using Loquat.Search.Matching;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Finds notes: reads candidates from the index, ranks them, and loads as many as a page needs.
public sealed class NoteSearch(LoquatDb db, SearchIndex index, FoundNoteQueries queries, TimeProvider clock)
{
    public const int MostCandidates = 5_000;
    const int MostOfOthers = 1_000;
    const int TimesAtOnce = 1_000;
    const int ReadAtOnce = 45;

    public async Task<FoundNotes> PageAsync(
        SearchQuery query, SearchFilters filters, SearchOrder order, Viewer viewer, NoteCursor from, CancellationToken ct)
    {
        if (!query.AsksForSomething)
        {
            return FoundNotes.Nothing;
        }
        var authors = await AuthorsAsync(query, ct);
        if (authors.Count < query.Handles.Count)
        {
            return FoundNotes.Nothing;
        }
        var topics = await TopicsAsync(query, ct);
        var asked = new Asked(query, MatchFor(SearchReach.Exact), filters.Since(clock.GetUtcNow()), viewer,
            await queries.MutedAsync(viewer, ct))
        {
            Meant = query.Words.Count > 0 && !filters.IsExact ? new(() => MatchFor(SearchReach.Meaning)) : null,
        };
        var found = await PageAsync(asked, order, from, ct);
        if (found.Notes.Count == 0 && order == SearchOrder.Newest && asked.Meant is { } meant)
        {
            found = await PageAsync(asked with { Match = meant.Value }, order, from, ct);
            found = found with { Notes = [.. found.Notes.Select(note => note with { IsByMeaning = true })] };
        }
        if (found.Notes.Count > 0 || from != NoteCursor.Top || !query.CanBeLoose || filters.IsExact)
        {
            return found;
        }
        return await PageAsync(asked with { Match = MatchFor(SearchReach.Loose), Meant = null }, SearchOrder.Relevance, from, ct) with
        {
            IsLoose = true,
            Next = null,
        };

        SearchMatch MatchFor(SearchReach reach) => query.Match(authors, topics, filters, reach);
    }

    async Task<IReadOnlyList<long>> AuthorsAsync(SearchQuery query, CancellationToken ct)
    {
        var handles = query.Handles;
        return handles.Count == 0 ? [] : await db.Accounts.Where(a => handles.Contains(a.HandleKey)).Select(a => a.Id).ToListAsync(ct);
    }

    /// The names of all topics with the same meaning as each one in the query. An unknown topic has only its own name.
    async Task<IReadOnlyList<IReadOnlyList<string>>> TopicsAsync(SearchQuery query, CancellationToken ct)
    {
        var names = query.Topics;
        if (names.Count == 0)
        {
            return [];
        }
        var asked = await db.Topics.Where(t => names.Contains(t.Name)).Select(t => new { t.Name, Head = t.HeadId ?? t.Id }).ToListAsync(ct);
        var heads = asked.Select(t => t.Head).ToList();
        var same = await db.Topics.Where(t => heads.Contains(t.Id) || (t.HeadId != null && heads.Contains(t.HeadId.Value)))
            .Select(t => new { t.Name, Head = t.HeadId ?? t.Id }).ToListAsync(ct);
        return [
            .. names.Select(name => (IReadOnlyList<string>)[name,
                .. same.Where(t => asked.Exists(a => a.Name == name && a.Head == t.Head)).Select(t => t.Name)])
        ];
    }

    /// Searches for one more than a page, to find out whether there is another page in that direction.
    async Task<FoundNotes> PageAsync(Asked asked, SearchOrder order, NoteCursor from, CancellationToken ct)
    {
        var notes = new LinkedList<FoundNote>();
        await foreach (var note in (order == SearchOrder.Newest ? NewestAsync(asked, from, ct) : RankedAsync(asked, from, ct))
            .WithCancellation(ct))
        {
            notes.AddLast(note);
            if (notes.Count > NoteLists.PageSize && !from.IsBackward)
            {
                break;
            }
            if (notes.Count > NoteLists.PageSize + 1)
            {
                notes.RemoveFirst();
            }
        }
        var hasMore = notes.Count > NoteLists.PageSize;
        IReadOnlyList<FoundNote> page = [.. hasMore ? from.IsBackward ? notes.Skip(1) : notes.Take(NoteLists.PageSize) : notes];
        return page.Count == 0 ? FoundNotes.Nothing : new FoundNotes(
            page,
            from.IsBackward ? (hasMore ? CursorOf(page[0], isBackward: true) : null)
                : from == NoteCursor.Top ? null
                : CursorOf(page[0], isBackward: true),
            from.IsBackward || hasMore ? CursorOf(page[^1], isBackward: false) : null);
    }

    static NoteCursor CursorOf(FoundNote note, bool isBackward) => new(note.Listing.At, Math.Abs(note.Place), isBackward);

    static bool IsOn(RankedPlace place, NoteCursor from) =>
        from == NoteCursor.Top
            || (from.IsBackward ? place.CompareTo(new(from.At, from.Id)) > 0 : place.CompareTo(new(from.At, from.Id)) < 0);

    async IAsyncEnumerable<FoundNote> RankedAsync(Asked asked, NoteCursor from, [EnumeratorCancellation] CancellationToken ct)
    {
        var exact = await RankAsync(asked, asked.Match, SearchReach.Exact, ct);
        await foreach (var note in ReadAsync(exact, asked, from, ct))
        {
            yield return note;
        }
        // Only if the exact matches don't fill the page, and not for a previous page of exact matches.
        if (asked.Meant is { } meant && !(from.IsBackward && SearchRanking.IsExact(new(from.At, from.Id))))
        {
            var known = exact.Select(place => place.Place).ToHashSet();
            var others = (await RankAsync(asked, meant.Value, SearchReach.Meaning, ct)).Where(place => !known.Contains(place.Place));
            await foreach (var note in ReadAsync(others, asked, from, ct))
            {
                yield return note with { IsByMeaning = true };
            }
        }
    }

    async Task<IReadOnlyList<RankedPlace>> RankAsync(Asked asked, SearchMatch match, SearchReach reach, CancellationToken ct)
    {
        var since = SearchPlaces.FirstAt(asked.Since.ToUnixTimeSeconds());
        var open = await index.CandidatesAsync(match, new SearchRange(true, since, long.MaxValue, MostCandidates), ct);
        var others = asked.Viewer.IsAnonymous
            ? []
            : await index.CandidatesAsync(match, new SearchRange(false, since, long.MaxValue, MostOfOthers), ct);
        return SearchRanking.Order(others.Count == 0 ? open : [.. open, .. others], match.Words.Count, reach);
    }

    async IAsyncEnumerable<FoundNote> ReadAsync(
        IEnumerable<RankedPlace> ranked, Asked asked, NoteCursor from, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in ranked.Where(place => IsOn(place, from)).Chunk(ReadAtOnce))
        {
            foreach (var note in await queries.NotesAsync(some, asked.Query, asked.Since, asked.Viewer, asked.Muted, ct))
            {
                yield return note;
            }
        }
    }

    /// A place in the index is never before the publication time. Once the index is read down to a place, all notes newer than its time are
    /// known.
    async IAsyncEnumerable<FoundNote> NewestAsync(Asked asked, NoteCursor from, [EnumeratorCancellation] CancellationToken ct)
    {
        var match = asked.Match with { Words = [] };
        var since = SearchPlaces.FirstAt(asked.Since.ToUnixTimeSeconds());
        var below = from == NoteCursor.Top || from.IsBackward
            ? long.MaxValue
            : SearchPlaces.FirstAt(from.At / 1000 + SearchPlaces.MostAheadSeconds + 1);
        var waiting = new List<RankedPlace>();
        for (var isOver = false; !isOver;)
        {
            var open = await index.CandidatesAsync(match, new SearchRange(true, since, below, TimesAtOnce), ct);
            var others = asked.Viewer.IsAnonymous
                ? []
                : await index.CandidatesAsync(match, new SearchRange(false, since, below, TimesAtOnce), ct);
            var floor = Math.Max(FloorOf(open), FloorOf(others));
            isOver = floor < 0;
            waiting.AddRange((await queries.ByTimeAsync([.. open.Concat(others).Where(c => Math.Abs(c.Place) >= floor)], ct))
                .Where(place => IsOn(place, from)));
            var known = waiting.Where(place => isOver || place.Rank > (SearchPlaces.SecondsOf(floor) + 1) * 1000).OrderDescending()
                .ToList();
            waiting = [.. waiting.Except(known)];
            below = floor;
            foreach (var some in known.Chunk(ReadAtOnce))
            {
                foreach (var note in await queries.NotesAsync(some, asked.Query, asked.Since, asked.Viewer, asked.Muted, ct))
                {
                    yield return note;
                }
            }
            isOver |= from.IsBackward && SearchPlaces.SecondsOf(Math.Max(0, floor)) * 1000 < from.At;
        }
    }

    /// There may be more results below this place; negative if there are none.
    static long FloorOf(IReadOnlyList<SearchCandidate> found) => found.Count == TimesAtOnce ? Math.Abs(found[^1].Place) : -1;

    sealed record Asked(SearchQuery Query, SearchMatch Match, DateTimeOffset Since, Viewer Viewer, MutedWords Muted)
    {
        /// What notes match that lack the words as written; null if they are not wanted.
        public Lazy<SearchMatch>? Meant { get; init; }
    }
}
