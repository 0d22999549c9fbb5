namespace Loquat.Media.Videos;

/// The thumbnails that a player shows while the viewer seeks, all in one file with ten columns.
public sealed record Storyboard(int EveryMs, int Count)
{
    [StoredName("media file")]
    public const string File = "strip.jpg";

    public const int Columns = 10;
    public const int Width = 160;
    const int Most = 100;
    const int LeastMs = 1_000;

    public int Rows => (Count + Columns - 1) / Columns;

    public static Storyboard Of(TimeSpan duration)
    {
        var every = Math.Max(LeastMs, (int)Math.Ceiling(duration.TotalMilliseconds / Most));
        return new(every, Math.Clamp((int)Math.Ceiling(duration.TotalMilliseconds / every), 1, Most));
    }
}
