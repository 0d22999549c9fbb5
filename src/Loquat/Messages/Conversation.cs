using System.Globalization;

namespace Loquat.Messages;

/// People who write to each other: two, or a group. What happens in it is numbered in the order in which it is committed.
public sealed class Conversation
{
    public required long Id { get; init; }
    public bool IsGroup { get; init; }

    /// Of a group; empty where its people are its name.
    public string Title { get; set; } = "";

    /// Of two people, the same whoever begins: there is one conversation of each pair. Empty for a group, and when one of them is gone.
    public string? Pair { get; set; }

    /// The newest message. By it the list of conversations is ordered.
    public long LastId { get; set; }

    /// The newest of all that happened: a message, a reaction, something taken back or seen.
    public long ChangeId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Address => AddressOf(Id);

    public static string AddressOf(long id) => $"/conversations/{id.ToString(CultureInfo.InvariantCulture)}";

    public static string PairOf(long one, long other) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}-{Math.Max(one, other)}");
}
