using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;
using Loquat.Notes.Topics;
using Loquat.Search;
using Loquat.Web.Cards;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Search;

/// One search for notes, people, topics and places.
public sealed class SearchPages(
    NoteSearch notes, PeopleSearch people, PlaceNames places, RecentSearches recents, TrendQueries trends, FoundCards cards,
    ImpressionTokens tokens, SqlReader reads)
{
    public const string SuggestAddress = Addresses.SearchSuggestions;
    public const string RecentAddress = "/search/recent";
    const int FewPeople = 3;
    const int MostPlaces = 40;
    const int FewPlaces = 2;
    const int MostNearby = 6;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SearchForm.Root, Show);
        app.MapGet(SuggestAddress, Suggest);
        app.MapPost($"{RecentAddress}/forget",
            async (HttpContext context, CurrentAccount me, Fields fields, RecentSearches recents, CancellationToken ct) =>
            {
                await recents.ForgetAsync(me.Account, fields["search"], ct);
                return Answer.Nothing(context, orGoTo: SearchForm.Root);
            });
        app.MapPost($"{RecentAddress}/clear",
            (CurrentAccount me, RecentSearches recents, CancellationToken ct) => DoAsync(recents.ForgetAllAsync(me.Account, ct)));
        app.MapPost($"{RecentAddress}/off",
            (CurrentAccount me, RecentSearches recents, CancellationToken ct) => DoAsync(recents.SwitchAsync(me.Account, off: true, ct)));
        app.MapPost($"{RecentAddress}/on",
            (CurrentAccount me, RecentSearches recents, CancellationToken ct) => DoAsync(recents.SwitchAsync(me.Account, off: false, ct)));
    }

    static async Task<IResult> DoAsync(Task doing)
    {
        await doing;
        return SeeOther.To(SearchForm.Root);
    }

    static async Task<IResult> Suggest(
        HttpContext context, string? q, Visitor visitor, SearchSuggestions suggestions, RateLimits limits, SqlReader reads,
        CancellationToken ct)
    {
        Count(context, visitor, limits);
        var begun = q is { Length: <= SearchQuery.MostCharacters } ? q : "";
        return Answer.Page<SearchOptions>(new
        {
            Offers = await suggestions.OfAsync(begun, visitor.Viewer,
            LanguagesOf(await Searcher.OfAsync(reads, visitor.Viewer, ct)), ct)
        });
    }

    static async Task<IResult> Show(HttpContext context, Visitor visitor, SearchPages pages, RateLimits limits, CancellationToken ct)
    {
        var form = SearchForm.Of(context.Request.Query);
        try
        {
            var query = SearchQuery.Of(form.Written);
            if (query.Written.Length == 0)
            {
                return await pages.StartAsync(form with { Written = "" }, visitor, ct);
            }
            Count(context, visitor, limits);
            return await pages.ResultsAsync(form with { Written = query.Written }, query, visitor, Feed.CursorOf(context.Request.Query),
                ct);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.Invalid)
        {
            var cut = form with { Written = "" };
            return Answer.Page<SearchPage>(new { Form = cut, visitor.Viewer, Problem = new FormProblem(refusal.Message, null) },
                RefusalResponses.StatusOf(refusal.Kind));
        }
    }

    static void Count(HttpContext context, Visitor visitor, RateLimits limits) =>
        limits.CountSearching(visitor.Session is { } session ? $"@{session.Viewer.AccountId}" : ClientAddress.Of(context));

    async Task<IResult> StartAsync(SearchForm form, Visitor visitor, CancellationToken ct)
    {
        var searcher = await Searcher.OfAsync(reads, visitor.Viewer, ct);
        var start = new Dictionary<string, object?>
        {
            [nameof(SearchStart.Recent)] = await recents.ListAsync(visitor.Viewer, ct),
            [nameof(SearchStart.Popular)] = await trends.OfAsync(TrendKind.Search, LanguagesOf(searcher), ct),
            [nameof(SearchStart.Topics)] = await trends.OfAsync(TrendKind.Topic, LanguagesOf(searcher), ct),
            [nameof(SearchStart.IsOff)] = visitor.IsSignedIn ? searcher.SearchesOff : null,
        };
        RenderFragment part = builder =>
        {
            builder.OpenComponent<SearchStart>(0);
            builder.AddMultipleAttributes(1, start!);
            builder.CloseComponent();
        };
        return Answer.Page<SearchPage>(new { Form = form, visitor.Viewer, Start = part });
    }

    async Task<IResult> ResultsAsync(SearchForm form, SearchQuery query, Visitor visitor, NoteCursor from, CancellationToken ct)
    {
        var found = form.Tab == SearchTab.Notes
            ? await notes.PageAsync(query, form.Filters, form.Order, visitor.Viewer, from, ct)
            : FoundNotes.Nothing;
        IReadOnlyList<PersonEntry> shownPeople = form.Tab switch
        {
            SearchTab.People => await people.EntriesAsync(query.Plain, visitor.Viewer, form.Skip, PeopleSearch.PageSize, ct),
            SearchTab.Notes when from == NoteCursor.Top => await people.EntriesAsync(query.Plain, visitor.Viewer, 0, FewPeople, ct),
            _ => [],
        };
        IReadOnlyList<TopicSuggestion> topics = form.Tab == SearchTab.Topics
            ? await people.TopicsAsync(query.Plain, form.Skip, PeopleSearch.PageSize, ct)
            : [];
        if (visitor.IsSignedIn && from == NoteCursor.Top)
        {
            await recents.RememberAsync(await Searcher.OfAsync(reads, visitor.Viewer, ct), query,
                isFound: !found.IsLoose && found.Notes.Any(n => n.Place > 0), ct);
        }
        return Answer.Page<SearchPage>(new
        {
            Form = form,
            visitor.Viewer,
            IsAsked = true,
            Found = found,
            Cards = await cards.OfAsync(found, query, visitor.Viewer, ct),
            People = shownPeople,
            Topics = topics,
            Places = await PlacesAsync(form, query, from, ct),
            Where = form is { Tab: SearchTab.Notes, Filters.Place: { } place } ? await places.FindAsync(place, ct) : null,
            Nearby = found.Notes.Count + topics.Count == 0 ? await NearbyAsync(form, query, ct) : [],
            Impression = await tokens.OfAsync(visitor.Session, Surface.Search, [.. found.Notes.Select(n => n.Listing.Id)], ct),
        });
    }

    /// With notes, only places with exactly this name; on their own tab, also those whose name starts with it.
    async ValueTask<IReadOnlyList<PlaceView>> PlacesAsync(SearchForm form, SearchQuery query, NoteCursor from, CancellationToken ct) =>
        form.Tab switch
        {
            SearchTab.Places => await places.BegunAsync(query.Written, MostPlaces, ct),
            SearchTab.Notes when from == NoteCursor.Top && form.Filters.Place is null =>
                [.. (await places.MeantAsync(query.Written, ct)).Take(FewPlaces)],
            _ => [],
        };

    /// Similar topics, and the single words of the query.
    async Task<IReadOnlyList<(string Words, string Address)>> NearbyAsync(SearchForm form, SearchQuery query, CancellationToken ct)
    {
        var pieces = query.Pieces.Select(p => p.Text).Distinct().Take(4).ToList();
        var near = (await people.NearbyTopicsAsync(pieces, MostNearby, ct)).Select(t => ($"#{t.Name}", TopicNames.AddressOf(t.Name)));
        return [.. near, .. pieces.Count > 1 ? pieces.Select(p => (p, (form with { Written = p, Tab = SearchTab.Notes }).Address)) : []];
    }

    /// The language of the page and those that the person reads.
    static IReadOnlyCollection<string> LanguagesOf(Searcher searcher) => [PageLanguage.IsChinese ? "zh" : "en", .. searcher.Languages];
}
