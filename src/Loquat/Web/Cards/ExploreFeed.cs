using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Web.Parts;

namespace Loquat.Web.Cards;

/// Explore or one of its channels: public notes by their score.
public sealed record ExploreFeed(string? Channel) : Feed
{
    public override string Key => Channel ?? "explore";

    public override string Address => Channel is null ? "/" : $"/?channel={Channel}";

    public override string Name => Channel is null ? Text.Explore_All : ChannelDisplay.NameOf(Channel);

    public override string Title => Channel is null ? Text.Nav_Explore : Name;

    public override Surface Surface => Channel is null ? Surface.Explore : Surface.Channel;

    public override bool IsOwn => false;

    public override string AddressFrom(string direction, string cursor) =>
        Channel is null ? base.AddressFrom(direction, cursor) : $"{Address}&{direction}={cursor}";

    public override ValueTask<NoteListPage> PageAsync(FeedSources sources, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        sources.Explore.PageAsync(Channel, viewer, from, ct);

    public override Task<int> CountNewAsync(FeedSources sources, Viewer viewer, long since, CancellationToken ct) =>
        sources.NewNotes.InExploreAsync(Channel, viewer, since, ct);
}
