using System.Globalization;
using System.Text;

namespace Loquat.Media.Videos;

/// Writes the HLS master playlist (RFC 8216, section 4.3.4). ffmpeg can't write it, because it doesn't know the resulting bit rates and
/// codecs.
static class HlsMaster
{
    const string Aac = "mp4a.40.2";

    public static void Write(string folder, IReadOnlyList<VideoRendition> renditions, bool hasSound)
    {
        var (soundPeak, soundMean) = hasSound ? RatesOf(folder, "sound") : (0, 0);
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (hasSound)
        {
            text.Append(
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\",URI=\"sound.m3u8\"\n");
        }
        foreach (var rendition in renditions)
        {
            var name = rendition.Name.ToString(CultureInfo.InvariantCulture);
            var (peak, mean) = RatesOf(folder, name);
            var codecs = AvcCodec(Path.Combine(folder, $"{name}_init.mp4")) + (hasSound ? $",{Aac}" : "");
            text.Append(string.Create(CultureInfo.InvariantCulture,
                $"#EXT-X-STREAM-INF:BANDWIDTH={peak + soundPeak},AVERAGE-BANDWIDTH={mean + soundMean},"
                + $"RESOLUTION={rendition.Width}x{rendition.Height},CODECS=\"{codecs}\""));
            text.Append(hasSound ? ",AUDIO=\"sound\"\n" : "\n").Append(name).Append(".m3u8\n");
        }
        File.WriteAllText(Path.Combine(folder, VideoFiles.Master), text.ToString());
    }

    /// Bits per second of the largest segment and of the whole stream.
    static (long Peak, long Mean) RatesOf(string folder, string name)
    {
        var (peak, bits, seconds, length) = (0.0, 0.0, 0.0, 0.0);
        foreach (var line in File.ReadLines(Path.Combine(folder, $"{name}.m3u8")))
        {
            if (line.StartsWith("#EXTINF:", StringComparison.Ordinal))
            {
                length = double.Parse(line["#EXTINF:".Length..].Split(',')[0], CultureInfo.InvariantCulture);
            }
            else if (!line.StartsWith('#') && length > 0)
            {
                var size = 8.0 * new FileInfo(Path.Combine(folder, line)).Length;
                (peak, bits, seconds) = (Math.Max(peak, size / length), bits + size, seconds + length);
            }
        }
        return ((long)Math.Ceiling(peak), seconds > 0 ? (long)Math.Ceiling(bits / seconds) : 0);
    }

    /// RFC 6381: profile, constraints and level from the decoder configuration (ISO/IEC 14496-15, 5.3.3.1).
    static string AvcCodec(string init)
    {
        var bytes = File.ReadAllBytes(init);
        var at = bytes.AsSpan().IndexOf("avcC"u8);
        return at >= 0 && at + 8 <= bytes.Length
            ? $"avc1.{Convert.ToHexStringLower(bytes.AsSpan(at + 5, 3))}"
            : throw new InvalidDataException("ffmpeg made a size that is not H.264.");
    }
}
