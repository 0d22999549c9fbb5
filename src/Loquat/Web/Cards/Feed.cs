using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Web.Parts;

namespace Loquat.Web.Cards;

/// What is scrolled through: everything, one channel, those whom one follows, or the topics that one follows.
public sealed record Feed(string? Channel = null, bool IsFollowing = false, bool IsTopics = false)
{
    public static Feed Explore { get; } = new();
    public static Feed Following { get; } = new(IsFollowing: true);

    public static Feed Topics { get; } = new(IsTopics: true);

    /// Whether it is put together for one person alone.
    public bool IsOwn => IsFollowing || IsTopics;

    public string Address => IsTopics ? "/following/topics" : IsFollowing ? "/following" : Channel is null ? "/" : $"/?channel={Channel}";

    public Surface Surface =>
        IsTopics ? Surface.Topic : IsFollowing ? Surface.Following : Channel is null ? Surface.Explore : Surface.Channel;

    public string Name =>
        IsTopics ? Text.Topics_Title
            : IsFollowing ? Text.Nav_Following
            : Channel is null ? Text.Explore_All
            : ChannelDisplay.NameOf(Channel);

    /// The page from a place on; `cursor` may be a slot.
    public string AddressFrom(string direction, string cursor) => $"{Address}{(Channel is null ? '?' : '&')}{direction}={cursor}";

    /// Above the cards; `data-feed` and `NewNotesApi` know a feed by it.
    public string Key => IsTopics ? "topics" : IsFollowing ? "following" : Channel ?? "explore";

    /// The tabs above the cards.
    public static IReadOnlyList<Feed> Tabs { get; } = [Following, Topics, Explore, .. Channels.All.Select(channel => new Feed(channel))];

    /// A channel that does not exist is everything.
    public static Feed Of(IQueryCollection query) =>
        Channels.Contains(query["channel"]) ? Tabs.First(tab => tab.Channel == query["channel"]) : Explore;

    public static NoteCursor CursorOf(IQueryCollection query) => NoteCursor.Parse(query["before"], query["after"]);
}
