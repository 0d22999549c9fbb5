using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Web.Cards;

/// Notes by followed people, newest first.
public sealed record FollowingFeed : Feed
{
    public override string Key => "following";

    public override string Address => "/following";

    public override string Name => Text.Nav_Following;

    public override Surface Surface => Surface.Following;

    public override bool IsOwn => true;

    public override ValueTask<NoteListPage> PageAsync(FeedSources sources, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        sources.Following.PageAsync(viewer, from, sources.Clock.GetUtcNow(), ct);

    public override Task<int> CountNewAsync(FeedSources sources, Viewer viewer, long since, CancellationToken ct) =>
        sources.NewNotes.FromFollowedAsync(viewer, since, ct);
}
