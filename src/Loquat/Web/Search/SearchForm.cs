using Loquat.Accounts;
using Loquat.Http;
using Loquat.Search;
using Loquat.Search.Matching;
using Loquat.Web.Parts;

namespace Loquat.Web.Search;

/// A search as written in the address. Invalid parts are ignored.
public sealed record SearchForm(string Written, SearchTab Tab, SearchFilters Filters, SearchOrder Order)
{
    public const string Root = Addresses.Search;

    public static SearchForm Of(IQueryCollection query) => new(
        query["q"].ToString(),
        Known(query["tab"], SearchTab.Notes),
        new SearchFilters(
            KnownOrNone<SearchedKind>(query["kind"]),
            LanguageNames.All.Any(l => l.Tag == query["language"]) ? query["language"].ToString() : null,
            Channels.Contains(query["channel"]) ? query["channel"].ToString() : null,
            Known(query["time"], SearchedTime.Any),
            Fields.NumberIn(query["place"]))
        { IsExact = query["match"] == ExactMatch },
        Known(query["sort"], SearchOrder.Relevance))
    {
        Skip = (int)Math.Clamp(Fields.NumberIn(query["skip"]) ?? 0, 0, PeopleSearch.MostCompared),
    };

    public const string ExactMatch = "exact";

    /// The number of people or topics on the previous pages.
    public int Skip { get; init; }

    /// The address of the next page of people or topics, if there may be one.
    public string? NextAddress(int shown) => shown < PeopleSearch.PageSize || Skip + shown >= PeopleSearch.MostCompared ? null
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}&skip={Skip + shown}");

    public static string AddressOf(string written) => $"{Root}?q={Uri.EscapeDataString(written)}";

    public string Address =>
        string.Concat(Parts.Select((part, i) => $"{(i == 0 ? '?' : '&')}{part.Name}={Uri.EscapeDataString(part.Value)}").Prepend(Root));

    /// The query parameters, without default values.
    IEnumerable<(string Name, string Value)> Parts =>
    [
        ("q", Written),
        .. Tab == SearchTab.Notes ? [] : One("tab", Tab),
        .. Filters.Kind is { } kind ? One("kind", kind) : [],
        .. Filters.Language is { } language ? [("language", language)] : Array.Empty<(string, string)>(),
        .. Filters.Channel is { } channel ? [("channel", channel)] : Array.Empty<(string, string)>(),
        .. Filters.Place is { } place
            ? [("place", place.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : Array.Empty<(string, string)>(),
        .. Filters.Time == SearchedTime.Any ? [] : One("time", Filters.Time),
        .. Filters.IsExact ? [("match", ExactMatch)] : Array.Empty<(string, string)>(),
        .. Order == SearchOrder.Relevance ? [] : One("sort", Order),
    ];

    static (string, string)[] One<TValue>(string name, TValue value)
        where TValue : struct, Enum => [(name, Said(value))];

    public static string Said<TValue>(TValue value)
        where TValue : struct, Enum => value.ToString().ToLowerInvariant();

    static TValue Known<TValue>(string? said, TValue usual)
        where TValue : struct, Enum => KnownOrNone<TValue>(said) ?? usual;

    static TValue? KnownOrNone<TValue>(string? said)
        where TValue : struct,
            Enum => Enum.GetValues<TValue>().Where(value => Said(value) == said).Select(value => (TValue?)value).FirstOrDefault();
}
