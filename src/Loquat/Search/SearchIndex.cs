using Loquat.Data;
using Loquat.Search.Matching;

namespace Loquat.Search;

/// The tokens of all notes. Each engine stores them in its own way, with the same results.
public abstract class SearchIndex
{
    /// Runs in the caller's transaction. Replaces the previous entry.
    public abstract Task PutAsync(LoquatDb db, SearchNote note, SearchNote? before, IReadOnlyList<string> tokens, CancellationToken ct);

    /// Runs in the caller's transaction.
    public abstract Task RemoveAsync(LoquatDb db, SearchNote note, CancellationToken ct);

    /// The matches with the highest places, either among public notes or among all others, and the fields in which each word occurs.
    public abstract ValueTask<IReadOnlyList<SearchCandidate>> CandidatesAsync(SearchMatch match, SearchRange range, CancellationToken ct);

    /// A SQL condition that a column is in a list of places.
    public abstract string IsAmong(string column, string parameter);

    public abstract object PlacesOf(IEnumerable<long> places);
}
