using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Loquat.Archives;

/// <summary>
/// The format of a personal archive: a ZIP with <c>README.txt</c>, the JSON documents of <see cref="ArchiveDocuments"/>, and media files
/// under <c>photos/</c> and <c>videos/</c>.
/// </summary>
/// <remarks>
/// JSON documents are UTF-8, indented, with names in camel case. Ids are decimal strings, since not every JSON reader has 64-bit integers.
/// Times are ISO 8601 with an offset. Choices are the strings of <see cref="ArchiveValues"/>. A reader must ignore names and accept values
/// that it does not know: they may be added within a version. Nothing is renamed, removed or changes its meaning without a new version.
/// Source: docs/decisions/0015-an-archive-is-json-and-photos-in-a-zip.md.
/// </remarks>
public static class ArchiveFormat
{
    /// <summary>
    /// The version that is written, in <c>archiveVersion</c> of <c>profile.json</c>. It increases by 1 if readers of the previous
    /// version can't read the new format.
    /// </summary>
    public const int Version = 1;

    /// <summary>The name of the text file that explains the other files to a person.</summary>
    public const string ReadmeName = "README.txt";

    /// <summary>The folder of photos, with a slash at its end.</summary>
    public const string PhotoFolder = "photos/";

    /// <summary>The folder of videos and their captions, with a slash at its end.</summary>
    public const string VideoFolder = "videos/";

    /// <summary>The name of a photo in the archive, such as <c>photos/123.jpg</c>.</summary>
    /// <param name="id">The id of the photo, in decimal.</param>
    /// <param name="extension">The extension with its dot.</param>
    public static string PhotoFile(string id, string extension) => $"{PhotoFolder}{id}{extension}";

    /// <summary>The name of a video in the archive, such as <c>videos/123.mp4</c>.</summary>
    /// <param name="id">The id of the video, in decimal.</param>
    /// <param name="extension">The extension with its dot.</param>
    public static string VideoFile(string id, string extension) => $"{VideoFolder}{id}{extension}";

    /// <summary>The name of the captions of a video, beside it, such as <c>videos/123.zh-Hans.vtt</c>.</summary>
    /// <param name="id">The id of the video, in decimal.</param>
    /// <param name="language">The language tag (BCP 47).</param>
    public static string CaptionFile(string id, string language) => $"{VideoFolder}{id}.{language}.vtt";

    /// Output is indented and unescaped for people. Input is read strictly: a document without a required value is damaged.
    internal static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// Whether a name is that of a media file, directly in one of the two folders.
    internal static bool IsMediaFile(string name) =>
        name.StartsWith(PhotoFolder, StringComparison.Ordinal) ? IsFileName(name.AsSpan(PhotoFolder.Length))
        : name.StartsWith(VideoFolder, StringComparison.Ordinal) && IsFileName(name.AsSpan(VideoFolder.Length));

    static bool IsFileName(ReadOnlySpan<char> name) => name.Length > 0 && name.IndexOfAny('/', '\\') < 0;
}
