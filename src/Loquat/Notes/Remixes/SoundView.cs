using Loquat.Notes.Views;

namespace Loquat.Notes.Remixes;

/// A sound, the note that it comes from, and the video there.
public sealed record SoundView(SoundUsed Sound, NoteView Note, PhotoView Video);
