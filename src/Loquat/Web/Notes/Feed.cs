using Loquat.Accounts;
using Loquat.Discovery.Signals;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// What is scrolled through: everything, one channel, or those whom one follows.
public sealed record Feed(string? Channel = null, bool IsFollowing = false)
{
    public static Feed Explore { get; } = new();
    public static Feed Following { get; } = new(IsFollowing: true);

    public string Address => IsFollowing ? "/following" : Channel is null ? "/" : $"/?channel={Channel}";

    public Surface Surface => IsFollowing ? Surface.Following : Channel is null ? Surface.Explore : Surface.Channel;

    public string Name => IsFollowing ? Text.Nav_Following : Channel is null ? Text.Explore_All : ChannelLook.NameOf(Channel);

    /// The page from a place on; `cursor` may be a slot.
    public string AddressFrom(string direction, string cursor) => $"{Address}{(Channel is null ? '?' : '&')}{direction}={cursor}";

    /// The tabs above the cards.
    public static IReadOnlyList<Feed> Tabs { get; } = [Following, Explore, .. Channels.All.Select(channel => new Feed(channel))];

    /// A channel that does not exist is everything.
    public static Feed Of(IQueryCollection query) => Channels.Contains(query["channel"]) ? Tabs.First(tab => tab.Channel == query["channel"]) : Explore;

    public static NoteCursor CursorOf(IQueryCollection query) => NoteCursor.Parse(query["before"], query["after"]);
}
