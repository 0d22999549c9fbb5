namespace Loquat.Accounts.Relationships;

/// A person in a list, the viewer's relationship to them, and when the entry expires, if it does.
public sealed record PersonEntry(Account Account, FollowState State, DateTimeOffset? Until = null);

/// One page of a list of people, and the start of the next page.
public sealed record PeoplePage(IReadOnlyList<PersonEntry> People, PeopleCursor? Next);
