using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Notifications;

/// One line on the notifications page: the people who did the same thing to the same note, the newest first.
public sealed record NotificationGroup(NotificationTarget Target, long NewestId, int People)
{
    /// At most three.
    public IReadOnlyList<Author> Actors { get; init; } = [];

    /// With its photos; null for notifications about a person.
    public NoteView? Note { get; init; }

    /// The text of the comment.
    public string? Words { get; init; }

    /// Whether it contains an unread notification.
    public bool IsNew { get; init; }

    public string Key => $"{(int)Target.Kind}-{Target.SubjectId}";

    public string Address => Target.Address ?? Actors[0].Address;
}
