using Loquat.Messages;

namespace Loquat.Notifications.Digests;

/// What happened since the last digest and the person has not seen.
public sealed record Missed(IReadOnlyList<MissedNotification> Notifications, IReadOnlyList<UnreadConversation> Conversations)
{
    /// Message requests and new notes by followed people. They are included in a digest but are no reason to send one.
    public int Requests { get; init; }
    public int NewNotes { get; init; }

    public bool IsNothing => Notifications.Count == 0 && Conversations.Count == 0;
}

/// One line, as on the notifications page: the people who did the same thing to the same note, the newest first.
public sealed record MissedNotification(NotificationTarget Target, IReadOnlyList<string> Names, string Address);
