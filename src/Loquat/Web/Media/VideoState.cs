using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Web.Media;

/// The JSON of a video: `step` is checking, firstPlay, sizes, done or stuck; `progress` of the step is from 0 to 1; `secondsLeft` is an
/// estimate, if there is one. `play` is the address of the playable file; `mayRetry` says whether the owner can retry. `recipe` is the
/// author's edits as JSON; `raw` is the address of the video before them. Both are null once the note is published.
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
