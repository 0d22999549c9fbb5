namespace Loquat.Notes.Remixes;

/// A note that uses the sound of somebody's video.
public sealed record NoteSound(long NoteId, long SoundId);
