namespace Loquat.Accounts.Relationships;

/// Somebody in a list, how the viewer stands to them, and until when where it has an end.
public sealed record PersonEntry(Account Account, FollowState State, DateTimeOffset? Until = null);

/// One page of a list of people, and where the next one begins.
public sealed record PeoplePage(IReadOnlyList<PersonEntry> People, PeopleCursor? Next);
