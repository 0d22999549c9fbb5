using Loquat.Data;

namespace Loquat.Search;

/// The tokens of all notes, kept by each engine in its own way, with the same answers.
public abstract class SearchIndex
{
    /// Within the caller's transaction, in the place of what was there.
    public abstract Task PutAsync(LoquatDb db, SearchNote note, SearchNote? before, IReadOnlyList<string> tokens, CancellationToken ct);

    /// Within the caller's transaction.
    public abstract Task RemoveAsync(LoquatDb db, SearchNote note, CancellationToken ct);

    /// Those that stand nearest to the top among everybody's, or among the others, and where each of the words stands in them.
    public abstract ValueTask<IReadOnlyList<SearchCandidate>> CandidatesAsync(SearchMatch match, SearchRange range, CancellationToken ct);

    /// Which rows of a list of places are meant, in hand-written SQL.
    public abstract string IsAmong(string column, string parameter);

    public abstract object PlacesOf(IEnumerable<long> places);
}
