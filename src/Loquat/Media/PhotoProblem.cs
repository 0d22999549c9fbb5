namespace Loquat.Media;

/// Why a photo could not be taken. Kept with the medium, and told in the language of whoever looks.
public enum PhotoProblem { None, Empty, TooLarge, NotAPicture, TooManyPixels, Broken, TookTooLong }

/// Thrown inside the pipeline: the file is at fault, so trying again is of no use.
public sealed class UnusablePhoto(PhotoProblem problem) : Exception($"The photo can't be used: {problem}.")
{
    public PhotoProblem Problem => problem;
}
