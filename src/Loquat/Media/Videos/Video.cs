namespace Loquat.Media.Videos;

/// The current processing step of a video. It can be watched from <see cref="Sizes"/> on.
public enum VideoStep
{
    /// The video is being uploaded, is queued, or is being probed.
    Checking = 0,

    /// Browsers can't play the upload, so a small playable size is created first.
    FirstPlay = 1,

    /// All sizes for all connection speeds are being created.
    Sizes = 2,
    Done = 3,

    /// The sizes could not be created. The video plays as it is, and its owner can retry.
    Stuck = 4,
}

/// The properties of a video beyond those of its medium. The picture of the medium is the poster.
public sealed class Video
{
    public required long MediumId { get; init; }
    public VideoStep Step { get; set; }

    /// The progress of the step, in thousandths.
    public int Progress { get; set; }

    /// The estimated time until the step ends; null while the job is queued.
    public int? SecondsLeft { get; set; }

    /// How often ffmpeg was killed while processing this video.
    public int Failures { get; set; }
    public int DurationMs { get; set; }
    public bool HasSound { get; set; }

    /// The upload was an animated GIF, so it plays in a loop.
    public bool IsLoop { get; set; }

    /// The shorter sides of the sizes that can be streamed, such as `360 480 720`; empty until there are any.
    public string Sizes { get; set; } = "";

    /// The interval of the storyboard pictures and their number; 0 until the storyboard exists.
    public int StoryboardMs { get; set; }
    public int StoryboardCount { get; set; }

    /// See <see cref="VideoRecipe"/>; empty if the video is shown unchanged.
    public string Recipe { get; set; } = "";

    /// The text overlays, for screen readers and search.
    public string Words { get; set; } = "";

    /// The playable file before its recipe, under the medium's folder. Kept as long as the recipe can be changed.
    public string Raw { get; set; } = "";

    /// The title that the author gave to the sound of the video.
    public string SoundTitle { get; set; } = "";
}
