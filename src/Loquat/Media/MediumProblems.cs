namespace Loquat.Media;

public static class MediumProblems
{
    public static string TextOf(MediumProblem problem) => problem switch
    {
        MediumProblem.Empty => Text.Photo_Empty,
        MediumProblem.TooLarge => Text.Photo_TooLarge,
        MediumProblem.NotAPicture => Text.Photo_NotAPicture,
        MediumProblem.TooManyPixels => Text.Photo_TooManyPixels,
        MediumProblem.TookTooLong => Text.Photo_TookTooLong,
        _ => Text.Photo_Broken,
    };
}
