namespace Loquat.Media.Videos;

/// What is being done for a video. From <see cref="Sizes"/> on it can be watched.
public enum VideoStep
{
    /// It comes in, waits, or is looked at.
    Checking = 0,

    /// A browser can't play it as it came, so a small size is made that it can.
    FirstPlay = 1,

    /// All sizes for all lines.
    Sizes = 2,
    Done = 3,

    /// The sizes could not be made. It plays as it is, and its owner may have it tried again.
    Stuck = 4,
}

/// What there is to know about a video besides what every medium has. Its picture is the poster.
public sealed class Video
{
    public required long MediumId { get; init; }
    public VideoStep Step { get; set; }

    /// Of the step, in thousandths.
    public int Progress { get; set; }

    /// Until the step is over, as far as can be told; nothing while it waits for its turn.
    public int? SecondsLeft { get; set; }

    /// How often ffmpeg died over it.
    public int Failures { get; set; }
    public int DurationMs { get; set; }
    public bool HasSound { get; set; }

    /// It came as an animated picture, and is shown as one.
    public bool IsLoop { get; set; }

    /// The heights, or of an upright one the widths, in which it can be streamed, such as `360 480 720`; empty until there are any.
    public string Sizes { get; set; } = "";

    /// How far the pictures of the strip are apart, and how many there are; none until it is made.
    public int StoryboardMs { get; set; }
    public int StoryboardCount { get; set; }

    /// See <see cref="VideoRecipe"/>; empty where it is shown as it came.
    public string Recipe { get; set; } = "";

    /// What its author wrote over it.
    public string Words { get; set; } = "";

    /// The playable file as it was before its recipe, under the medium's folder, as long as the recipe may still be changed.
    public string Raw { get; set; } = "";

    /// The name that its maker gave to its sound.
    public string SoundTitle { get; set; } = "";
}
