using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Notifications;

/// What is told in one line: who did the same thing to the same note, the newest first.
public sealed record NotificationGroup(NotificationTarget Target, long NewestId, int People)
{
    /// At most three.
    public IReadOnlyList<Author> Actors { get; init; } = [];

    /// With its photos; nothing where it is about a person.
    public NoteView? Note { get; init; }

    /// What the comment says.
    public string? Words { get; init; }

    /// Whether there is anything in it that was not read.
    public bool IsNew { get; init; }

    public string Key => $"{(int)Target.Kind}-{Target.SubjectId}";

    public string Address => Target.Address ?? Actors[0].Address;
}
