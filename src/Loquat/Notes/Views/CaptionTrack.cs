using System.Globalization;
using Loquat.Media;

namespace Loquat.Notes.Views;

/// Captions of a video in one language, for everybody who may see the video. The version makes each change another address.
public sealed record CaptionTrack(string Language, int Version, bool IsOriginal)
{
    /// Behind the key of the video.
    public string AddressOf(string key) =>
        MediaKeys.AddressOf(key, $"captions/{Language}-{Version.ToString(CultureInfo.InvariantCulture)}.vtt");

    /// As the database says them: `en 17 0,zh-Hans 4 1`.
    internal static IReadOnlyList<CaptionTrack> AllIn(string said) =>
    [
        .. said.Split(',').Select(set => set.Split(' ')).OrderBy(parts => parts[2], StringComparer.Ordinal).ThenBy(parts => parts[0],
            StringComparer.Ordinal)
            .Select(parts => new CaptionTrack(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "0")),
    ];
}
