namespace Loquat.Tests.Conventions;

/// Finds circular dependencies between names.
static class Circles
{
    /// Returns one line for each group of names that reach each other: the shortest circle from the first of them.
    public static IEnumerable<string> In(IEnumerable<(string From, string To)> uses)
    {
        var nexts = uses.Where(use => use.From != use.To).Distinct().ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
        var told = new HashSet<string>();
        foreach (var name in nexts.Select(group => group.Key).Order(StringComparer.Ordinal))
        {
            if (!told.Contains(name) && WayRound(name, nexts) is { } way)
            {
                told.UnionWith(Reached(name, nexts).Where(other => Reached(other, nexts).Contains(name)));
                yield return string.Join(" → ", way);
            }
        }
    }

    /// Breadth first, so the first circle found is the shortest.
    static List<string>? WayRound(string from, ILookup<string, string> nexts)
    {
        var ways = new Queue<List<string>>([[from]]);
        var seen = new HashSet<string>();
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in nexts[way[^1]].Order(StringComparer.Ordinal))
            {
                if (next == from)
                {
                    return [.. way, next];
                }
                if (seen.Add(next))
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }
        return null;
    }

    static HashSet<string> Reached(string from, ILookup<string, string> nexts)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var name))
        {
            foreach (var next in nexts[name].Where(reached.Add))
            {
                waiting.Push(next);
            }
        }
        return reached;
    }
}
