namespace Loquat.Accounts;

/// The twelve fields of interest: what people choose at the start, and what a note can belong to.
public static class Channels
{
    public static IReadOnlyList<string> All { get; } =
        ["fashion", "beauty", "food", "travel", "home", "fitness", "crafts", "pets", "art", "books", "technology", "everyday"];

    public static bool Contains(string? channel) => channel is not null && All.Contains(channel);
}
