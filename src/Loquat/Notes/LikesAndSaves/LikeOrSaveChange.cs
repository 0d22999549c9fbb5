namespace Loquat.Notes.LikesAndSaves;

public enum AppreciationKind { Like, Save }

/// Somebody liked or saved a note or comment, or took that back.
public readonly record struct LikeOrSaveChange(AppreciationKind Kind, NoteReference Note, long ActorId, bool IsTakenBack);

/// What a room above this one does in the same transaction: these are too many for a job each.
public sealed record OnLikeOrSaveChanged(Func<LikeOrSaveChange, CancellationToken, Task> RunAsync);
