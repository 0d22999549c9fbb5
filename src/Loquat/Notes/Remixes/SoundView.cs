using Loquat.Notes.Views;

namespace Loquat.Notes.Remixes;

/// A sound with the note and the video that it comes from.
public sealed record SoundView(SoundUsed Sound, NoteView Note, PhotoView Video);
