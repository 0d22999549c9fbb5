using System.Globalization;
using Loquat.Media;

namespace Loquat.Notes.Views;

/// The captions of a video in one language. The version is part of the address, so that a change is not hidden by caches.
public sealed record CaptionTrack(string Language, int Version, bool IsOriginal)
{
    /// Relative to the key of the video.
    public string AddressOf(string key) =>
        MediaKeys.AddressOf(key, $"captions/{Language}-{Version.ToString(CultureInfo.InvariantCulture)}.vtt");

    /// Parses the format of the query: `en 17 0,zh-Hans 4 1`.
    internal static IReadOnlyList<CaptionTrack> AllIn(string said) =>
    [
        .. said.Split(',').Select(set => set.Split(' ')).OrderBy(parts => parts[2], StringComparer.Ordinal).ThenBy(parts => parts[0],
            StringComparer.Ordinal)
            .Select(parts => new CaptionTrack(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "0")),
    ];
}
