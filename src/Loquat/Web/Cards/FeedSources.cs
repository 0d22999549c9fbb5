using Loquat.Discovery.Feeds;

namespace Loquat.Web.Cards;

/// The lists that feeds read from.
public sealed record FeedSources(
    ExploreList Explore, FollowingList Following, FollowedTopicsList FollowedTopics, NewNotes NewNotes, TimeProvider Clock);
