namespace Loquat.Search;

/// The progress of building the index. There is at most one row.
public sealed class SearchProgress
{
    public int Id { get; init; } = 1;

    /// The version of the token rules.
    public int Version { get; set; }

    /// The last note that was indexed. Later notes are also indexed by their own transactions.
    public long Reached { get; set; }
    public bool IsDone { get; set; }
}
