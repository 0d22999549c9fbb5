namespace Loquat.Media;

/// Why a photo or a video could not be taken. Kept with the medium, and told in the language of whoever looks.
public enum MediumProblem
{
    None,
    Empty,
    TooLarge,
    NotAPicture,
    TooManyPixels,
    Broken,
    TookTooLong,
    NotAVideo,

    /// Sound alone.
    NoPicture,
    Encrypted,
    TooLong,
    TooManyFrames,
    UnknownCodec,

    /// ffmpeg died over it again and again.
    KeepsFailing,

    /// The bundled libvips can't decode it, and the system has no other.
    HeicUnsupported,
}

/// Thrown inside the pipeline: the file is at fault, so trying again is of no use.
public sealed class UnusableMedium(MediumProblem problem) : Exception($"The file can't be used: {problem}.")
{
    public MediumProblem Problem => problem;
}
