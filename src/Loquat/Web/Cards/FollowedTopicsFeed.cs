using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Web.Cards;

/// Notes with followed topics, newest first. New notes are not announced.
public sealed record FollowedTopicsFeed : Feed
{
    public override string Key => "topics";

    public override string Address => "/following/topics";

    public override string Name => Text.Topics_Title;

    public override Surface Surface => Surface.Topic;

    public override bool IsOwn => true;

    public override ValueTask<NoteListPage> PageAsync(FeedSources sources, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        sources.FollowedTopics.PageAsync(viewer, from, ct);

    public override Task<int> CountNewAsync(FeedSources sources, Viewer viewer, long since, CancellationToken ct) => Task.FromResult(0);
}
