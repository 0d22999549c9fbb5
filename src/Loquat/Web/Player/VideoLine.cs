using System.Globalization;
using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Web.Player;

/// The processing state of a video, in words for its owner. `Number` is its position in the note.
public sealed record VideoLine(int Number, Video Video, MediumState State, MediumProblem Problem)
{
    const int Minute = 60;

    public bool IsMoving => State != MediumState.Failed && Video.Step is VideoStep.Checking or VideoStep.FirstPlay or VideoStep.Sizes;

    public bool MayRetry => Video.Step == VideoStep.Stuck || (State == MediumState.Failed && Problem == MediumProblem.KeepsFailing);

    public string Words => State == MediumState.Failed ? MediumProblems.TextOf(Problem, MediumKind.Video) : Video.Step switch
    {
        VideoStep.Checking => Text.Video_Checking,
        VideoStep.FirstPlay => Text.Video_FirstPlay,
        VideoStep.Sizes => Text.Video_Sizes,
        _ => Text.Video_Stuck,
    };

    /// The remaining time, or null if there is no estimate.
    public string? Left => Video.SecondsLeft switch
    {
        null => null,
        < Minute => Text.Video_Soon,
        { } seconds =>
            Wording.Of(Text.Video_Left, ((seconds + (Minute / 2)) / Minute)),
    };
}
