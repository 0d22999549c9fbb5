namespace Loquat.Accounts;

/// The twelve channels of Explore. People choose their interests from them, and a note can belong to one.
public static class Channels
{
    public static IReadOnlyList<string> All { get; } =
        ["fashion", "beauty", "food", "travel", "home", "fitness", "crafts", "pets", "art", "books", "technology", "everyday"];

    public static bool Contains(string? channel) => channel is not null && All.Contains(channel);
}
