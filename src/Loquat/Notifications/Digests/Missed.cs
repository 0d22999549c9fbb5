using Loquat.Messages;

namespace Loquat.Notifications.Digests;

/// What happened to somebody since they were last told, and that they have not looked at.
public sealed record Missed(IReadOnlyList<MissedNotification> Notifications, IReadOnlyList<UnreadConversation> Conversations)
{
    /// Strangers who ask to talk, and new notes of people one follows: told along with the rest. Neither is a reason to write.
    public int Requests { get; init; }
    public int NewNotes { get; init; }

    public bool IsNothing => Notifications.Count == 0 && Conversations.Count == 0;
}

/// A line as on the page of notices: who did the same thing to the same note, the newest first.
public sealed record MissedNotification(NotificationTarget Target, IReadOnlyList<string> Names, string Address);
