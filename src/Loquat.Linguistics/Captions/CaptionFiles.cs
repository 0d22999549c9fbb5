namespace Loquat.Linguistics.Captions;

/// <summary>Reads captions in WebVTT or SubRip.</summary>
public static class CaptionFiles
{
    /// <summary>Reads WebVTT if the first line declares it, otherwise SubRip.</summary>
    /// <returns>The cues ordered by start, without cues that have no text.</returns>
    /// <exception cref="CaptionFault">The text doesn't conform to its format.</exception>
    public static IReadOnlyList<CaptionCue> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = LinesOf(text);
        var cues = WebVtt.IsSaid(lines[0]) ? WebVtt.Read(lines) : SubRip.Read(lines);
        CaptionCue[] shown = [.. cues.Where(cue => cue.Text.Length > 0).OrderBy(cue => cue.StartMs).ThenBy(cue => cue.EndMs)];
        return shown.Length > 0 ? shown : throw new CaptionFault(CaptionFaultKind.NoCues);
    }

    /// <summary>Reads an uploaded file; see <see cref="CaptionBytes"/> for its encoding.</summary>
    /// <exception cref="CaptionFault">The file is not text, or doesn't conform to its format.</exception>
    public static IReadOnlyList<CaptionCue> Read(ReadOnlySpan<byte> file) => Read(CaptionBytes.Decode(file));

    // WebVTT, 4.1: a line ends with CR LF, LF or CR. A null character is replaced by U+FFFD.
    static string[] LinesOf(string text) =>
        text.TrimStart('\uFEFF').Replace('\0', '\uFFFD').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
