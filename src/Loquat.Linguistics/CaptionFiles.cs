namespace Loquat.Linguistics;

/// <summary>Reads captions in either of the two forms in which people keep them.</summary>
public static class CaptionFiles
{
    /// <summary>WebVTT where it says so in its first line, SubRip otherwise.</summary>
    /// <returns>The cues in the order in which they begin, without those that have no text.</returns>
    /// <exception cref="CaptionFault">It is not written as its form asks.</exception>
    public static IReadOnlyList<CaptionCue> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = LinesOf(text);
        var cues = WebVtt.IsSaid(lines[0]) ? WebVtt.Read(lines) : SubRip.Read(lines);
        CaptionCue[] shown = [.. cues.Where(cue => cue.Text.Length > 0).OrderBy(cue => cue.StartMs).ThenBy(cue => cue.EndMs)];
        return shown.Length > 0 ? shown : throw new CaptionFault(CaptionFaultKind.NoCues);
    }

    /// <summary>The same of a file as it was sent; see <see cref="CaptionBytes"/> for its encoding.</summary>
    /// <exception cref="CaptionFault">It is no text, or not written as its form asks.</exception>
    public static IReadOnlyList<CaptionCue> Read(ReadOnlySpan<byte> file) => Read(CaptionBytes.Decode(file));

    // WebVTT, 4.1: a line ends with CR LF, LF, or CR; and nothing is hidden behind a null.
    static string[] LinesOf(string text) =>
        text.TrimStart('\uFEFF').Replace('\0', '\uFFFD').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
