namespace Loquat.Media;

/// Why a photo or a video was rejected. Stored with the medium, and shown in the viewer's language.
public enum MediumProblem
{
    None = 0,
    Empty = 1,
    TooLarge = 2,
    NotAPicture = 3,
    TooManyPixels = 4,
    Broken = 5,
    TookTooLong = 6,
    NotAVideo = 7,

    /// The file contains only audio.
    NoPicture = 8,
    Encrypted = 9,
    TooLong = 10,
    TooManyFrames = 11,
    UnknownCodec = 12,

    /// ffmpeg was killed in every attempt.
    KeepsFailing = 13,

    /// The bundled libvips can't decode HEIC, and the system has no libvips.
    HeicUnsupported = 14,
}

/// Thrown by the pipeline when the file itself is the cause, so a retry is pointless.
public sealed class UnusableMedium(MediumProblem problem) : Exception($"The file can't be used: {problem}.")
{
    public MediumProblem Problem => problem;
}
