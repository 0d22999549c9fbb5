namespace Loquat.Notes.LikesAndSaves;

public enum AppreciationKind { Like, Save }

/// A like or a save of a note or comment was added or removed.
public readonly record struct LikeOrSaveChange(AppreciationKind Kind, NoteReference Note, long ActorId, bool IsTakenBack);

/// What a higher module does in the same transaction. There are too many changes for a job each.
public sealed record OnLikeOrSaveChanged(Func<LikeOrSaveChange, CancellationToken, Task> RunAsync);
