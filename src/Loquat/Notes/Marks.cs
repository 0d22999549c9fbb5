using System.Collections.Frozen;

namespace Loquat.Notes;

/// The notes or comments of a page that a viewer liked and saved.
public sealed record Marks(IReadOnlySet<long> Liked, IReadOnlySet<long> Saved)
{
    public static Marks None { get; } = new(FrozenSet<long>.Empty, FrozenSet<long>.Empty);
}
