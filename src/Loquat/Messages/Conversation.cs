using System.Globalization;

namespace Loquat.Messages;

/// A conversation between two people or in a group. Changes are numbered in the order in which they are committed.
public sealed class Conversation
{
    public required long Id { get; init; }
    public bool IsGroup { get; init; }

    /// The title of a group. If empty, the group is named after its people.
    public string Title { get; set; } = "";

    /// Identifies the two people regardless of who started, so that each pair has one conversation. Null for a group, and when one of the
    /// two accounts was deleted.
    public string? Pair { get; set; }

    /// The id of the newest message, by which the list of conversations is ordered.
    public long LastId { get; set; }

    /// The number of the newest change of any kind: a message, a reaction, a deletion or a seen mark.
    public long ChangeId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/conversations/{id.ToString(CultureInfo.InvariantCulture)}";

    public static string PairOf(long one, long other) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}-{Math.Max(one, other)}");
}
