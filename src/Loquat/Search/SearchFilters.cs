using Loquat.Search.Matching;

namespace Loquat.Search;

public enum SearchedTime { Any, Day, Week, Year }

/// Filters besides the words; null means no restriction.
public sealed record SearchFilters(
    SearchedKind? Kind = null, string? Language = null, string? Channel = null, SearchedTime Time = SearchedTime.Any, long? Place = null)
{
    /// Only notes with the words as written.
    public bool IsExact { get; init; }

    public bool AreNone => this is { Kind: null, Language: null, Channel: null, Time: SearchedTime.Any, Place: null, IsExact: false };

    public IEnumerable<string> Tokens =>
    [
        .. Kind is { } kind ? [SearchFieldTokens.OfKind(kind)] : Array.Empty<string>(),
        .. Language is { } language ? [SearchFieldTokens.OfLanguage(language)] : Array.Empty<string>(),
        .. Place is { } place ? [SearchFieldTokens.OfPlace(place)] : Array.Empty<string>(),
        .. Channel is { } channel ? [SearchFieldTokens.OfChannel(channel)] : Array.Empty<string>(),
    ];

    public DateTimeOffset Since(DateTimeOffset now) => Time switch
    {
        SearchedTime.Day => now.AddDays(-1),
        SearchedTime.Week => now.AddDays(-7),
        SearchedTime.Year => now.AddYears(-1),
        _ => DateTimeOffset.UnixEpoch,
    };
}
