namespace Loquat.Media;

public static class PhotoProblems
{
    public static string TextOf(PhotoProblem problem) => problem switch
    {
        PhotoProblem.Empty => Text.Photo_Empty,
        PhotoProblem.TooLarge => Text.Photo_TooLarge,
        PhotoProblem.NotAPicture => Text.Photo_NotAPicture,
        PhotoProblem.TooManyPixels => Text.Photo_TooManyPixels,
        PhotoProblem.TookTooLong => Text.Photo_TookTooLong,
        _ => Text.Photo_Broken,
    };
}
