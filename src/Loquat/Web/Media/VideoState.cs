using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Web.Media;

/// How far a video is, in JSON: `step` is checking, firstPlay, sizes, done or stuck; `progress` of the step from 0 to 1; `secondsLeft` of
/// it, where that can be told. `play` is where it can be watched already; `mayRetry` says that its owner may have it tried again.
/// `recipe` is what its author wants done to it, in JSON; `raw` where it can be watched as it was before; neither once it is published.
public sealed record VideoState(string Step, double Progress, int? SecondsLeft, int DurationMs, string? Play, bool MayRetry)
{
    public string? Recipe { get; init; }
    public string? Raw { get; init; }

    public static VideoState Of(Medium medium, Video? video, bool isSettled) => new(
        JsonNamingPolicy.CamelCase.ConvertName((video?.Step ?? VideoStep.Checking).ToString()),
        (video?.Progress ?? 0) / 1000.0,
        video?.SecondsLeft,
        video?.DurationMs ?? 0,
        medium.State == MediumState.Ready ? $"/media/{medium.Key}/{VideoWork.PlayFile}" : null,
        video?.Step == VideoStep.Stuck || medium.Problem == MediumProblem.KeepsFailing)
    {
        Recipe = isSettled ? null : video?.Recipe,
        Raw = isSettled || medium.Version == 0 ? null : PhotoApi.RawAddressOf(medium.Id),
    };
}
