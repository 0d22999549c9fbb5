using Loquat.Accounts;

namespace Loquat.Notifications;

/// From whom somebody wants to be told of one kind of thing. Without a row, from everybody.
public sealed record NotificationChoice(long AccountId, NotificationKind Kind, ContactCircle Circle);
