namespace Loquat.Media;

public static class MediumProblems
{
    public static string TextOf(MediumProblem problem, MediumKind kind = MediumKind.Photo) =>
        kind == MediumKind.Video ? OfVideo(problem) : OfPhoto(problem);

    static string OfPhoto(MediumProblem problem) => problem switch
    {
        MediumProblem.Empty => Text.Photo_Empty,
        MediumProblem.TooLarge => Text.Photo_TooLarge,
        MediumProblem.NotAPicture => Text.Photo_NotAPicture,
        MediumProblem.TooManyPixels => Text.Photo_TooManyPixels,
        MediumProblem.TookTooLong => Text.Photo_TookTooLong,
        MediumProblem.HeicUnsupported => Text.Photo_HeicUnsupported,
        _ => Text.Photo_Broken,
    };

    static string OfVideo(MediumProblem problem) => problem switch
    {
        MediumProblem.Empty => Text.Photo_Empty,
        MediumProblem.TooLarge => Text.Video_TooLarge,
        MediumProblem.TooManyPixels => Text.Video_TooManyPixels,
        MediumProblem.TookTooLong => Text.Video_TookTooLong,
        MediumProblem.NotAVideo or MediumProblem.NotAPicture => Text.Video_NotAVideo,
        MediumProblem.NoPicture => Text.Video_NoPicture,
        MediumProblem.Encrypted => Text.Video_Encrypted,
        MediumProblem.TooLong => Text.Video_TooLong,
        MediumProblem.TooManyFrames => Text.Video_TooManyFrames,
        MediumProblem.UnknownCodec => Text.Video_UnknownCodec,
        MediumProblem.KeepsFailing => Text.Video_KeepsFailing,
        _ => Text.Video_Broken,
    };
}
