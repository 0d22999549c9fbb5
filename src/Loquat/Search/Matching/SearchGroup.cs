namespace Loquat.Search.Matching;

/// The ways in which a note can match one word of a query; one of them suffices. `Asked` is the word as somebody wrote it.
public sealed record SearchGroup(string Asked, IReadOnlyList<SearchAlternative> Alternatives)
{
    public static SearchGroup Of(string asked, IEnumerable<string> tokens) => new(asked, [new([.. tokens])]);

    /// One of the names of a topic.
    public static SearchGroup OfTopics(IReadOnlyList<string> names) => new("",
        [.. names.Select(SearchFieldTokens.OfTopic).Distinct(StringComparer.Ordinal).Select(token => new SearchAlternative([token]))]);

    /// The same for a field: each token is replaced.
    public SearchGroup In(Func<string, string> field) =>
        this with { Alternatives = [.. Alternatives.Select(one => one with { Tokens = [.. one.Tokens.Select(field)] })] };
}
