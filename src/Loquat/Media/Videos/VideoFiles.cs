using System.Text.RegularExpressions;

namespace Loquat.Media.Videos;

/// The file names of a video and their content types.
public static partial class VideoFiles
{
    [StoredName("media file")]
    public const string Master = "master.m3u8";

    [StoredName("media file")]
    public const string Preview = "preview.mp4";

    /// Audio only.
    [StoredName("media file")]
    public const string Sound = "sound.m4a";

    /// The content type of a file that may be requested; null for any other name.
    public static string? TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".mp4" when file is VideoWork.PlayFile or Preview || SizeName().IsMatch(file) => "video/mp4",
        ".m4a" when file == Sound => "audio/mp4",
        ".m3u8" when SizeName().IsMatch(file) => "application/vnd.apple.mpegurl",
        ".m4s" when SizeName().IsMatch(file) => "video/iso.segment",
        ".jpg" when file == Storyboard.File => "image/jpeg",
        _ => null,
    };

    /// True for the files that are created after the playable file.
    public static bool IsOfSizes(string file) => file is Preview or Storyboard.File or Sound || SizeName().IsMatch(file);

    [GeneratedRegex(@"^(master\.m3u8|(\d{2,4}|sound)(\.m3u8|_init\.mp4|_\d{5}\.m4s))$")]
    private static partial Regex SizeName();
}
