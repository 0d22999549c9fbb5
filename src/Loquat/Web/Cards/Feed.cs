using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Web.Cards;

/// A feed: where its notes come from, its address and name, and whether it is the same for everybody.
public abstract record Feed
{
    public static Feed Explore { get; } = new ExploreFeed(Channel: null);
    public static Feed Following { get; } = new FollowingFeed();
    public static Feed Topics { get; } = new FollowedTopicsFeed();

    public static IReadOnlyList<Feed> Tabs { get; } =
        [Following, Topics, Explore, .. Channels.All.Select(channel => new ExploreFeed(channel))];

    /// Identifies the feed in `data-feed` and `NewNotesApi`.
    public abstract string Key { get; }

    public abstract string Address { get; }

    /// The name of its tab.
    public abstract string Name { get; }

    public virtual string Title => Name;

    public abstract Surface Surface { get; }

    /// Whether the feed belongs to one viewer, who has to be signed in. Other feeds are rendered once for everybody.
    public abstract bool IsOwn { get; }

    public abstract ValueTask<NoteListPage> PageAsync(FeedSources sources, Viewer viewer, NoteCursor from, CancellationToken ct);

    /// The number of notes since the list was opened. `since` is in milliseconds.
    public abstract Task<int> CountNewAsync(FeedSources sources, Viewer viewer, long since, CancellationToken ct);

    /// The address of a page of the feed. `cursor` may be a template slot.
    public virtual string AddressFrom(string direction, string cursor) => $"{Address}?{direction}={cursor}";

    /// An unknown channel means Explore.
    public static Feed Of(IQueryCollection query) => OfKey(query["channel"]) is ExploreFeed channel ? channel : Explore;

    /// An unknown key means Explore.
    public static Feed OfKey(string? key) => Tabs.FirstOrDefault(tab => tab.Key == key) ?? Explore;

    public static NoteCursor CursorOf(IQueryCollection query) => NoteCursor.Parse(query["before"], query["after"]);
}
