using Loquat.Accounts;

namespace Loquat.Notifications;

/// From whom a person receives one kind of notification. Without a row: from everybody.
public sealed record NotificationChoice(long AccountId, NotificationKind Kind, ContactCircle Circle);
