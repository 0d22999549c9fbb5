using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Web.Parts;

namespace Loquat.Web.Cards;

/// A feed: Explore, one of its channels, Following, or the followed topics.
public sealed record Feed(string? Channel = null, bool IsFollowing = false, bool IsTopics = false)
{
    public static Feed Explore { get; } = new();
    public static Feed Following { get; } = new(IsFollowing: true);

    public static Feed Topics { get; } = new(IsTopics: true);

    /// Whether the feed is assembled for one viewer.
    public bool IsOwn => IsFollowing || IsTopics;

    public string Address => IsTopics ? "/following/topics" : IsFollowing ? "/following" : Channel is null ? "/" : $"/?channel={Channel}";

    public Surface Surface =>
        IsTopics ? Surface.Topic : IsFollowing ? Surface.Following : Channel is null ? Surface.Explore : Surface.Channel;

    public string Name =>
        IsTopics ? Text.Topics_Title
            : IsFollowing ? Text.Nav_Following
            : Channel is null ? Text.Explore_All
            : ChannelDisplay.NameOf(Channel);

    /// The address of a page of the feed. `cursor` may be a template slot.
    public string AddressFrom(string direction, string cursor) => $"{Address}{(Channel is null ? '?' : '&')}{direction}={cursor}";

    /// Identifies the feed in `data-feed` and `NewNotesApi`.
    public string Key => IsTopics ? "topics" : IsFollowing ? "following" : Channel ?? "explore";

    public static IReadOnlyList<Feed> Tabs { get; } = [Following, Topics, Explore, .. Channels.All.Select(channel => new Feed(channel))];

    /// An unknown channel means Explore.
    public static Feed Of(IQueryCollection query) =>
        Channels.Contains(query["channel"]) ? Tabs.First(tab => tab.Channel == query["channel"]) : Explore;

    public static NoteCursor CursorOf(IQueryCollection query) => NoteCursor.Parse(query["before"], query["after"]);
}
