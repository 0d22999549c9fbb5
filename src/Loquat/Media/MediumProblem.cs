namespace Loquat.Media;

/// Why a photo or a video could not be taken. Kept with the medium, and told in the language of whoever looks.
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

    /// Sound alone.
    NoPicture = 8,
    Encrypted = 9,
    TooLong = 10,
    TooManyFrames = 11,
    UnknownCodec = 12,

    /// ffmpeg died over it again and again.
    KeepsFailing = 13,

    /// The bundled libvips can't decode it, and the system has no other.
    HeicUnsupported = 14,
}

/// Thrown inside the pipeline: the file is at fault, so trying again is of no use.
public sealed class UnusableMedium(MediumProblem problem) : Exception($"The file can't be used: {problem}.")
{
    public MediumProblem Problem => problem;
}
