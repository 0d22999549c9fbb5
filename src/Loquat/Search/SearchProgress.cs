namespace Loquat.Search;

/// How far the index is made by the rules of a version. There is one row at most.
public sealed class SearchProgress
{
    public int Id { get; init; } = 1;

    /// Of the rules by which tokens are made.
    public int Version { get; set; }

    /// The last note that was taken into it; all that come after are written by their own transactions too.
    public long Reached { get; set; }
    public bool IsDone { get; set; }
}
