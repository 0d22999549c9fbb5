using System.Globalization;
using System.Net;
using System.Text;
using Loquat.Linguistics.Lines;

namespace Loquat.Media.Videos;

/// Draws a text overlay as SVG in the size of the video. User text is thus never part of an ffmpeg command, and font fallback covers every
/// script and emoji.
static class TextDrawing
{
    const string Fonts = "Noto Sans, Noto Sans CJK SC, Noto Color Emoji, sans-serif";
    const double WidestShare = 0.88;
    const double Pitch = 1.32;
    const double Ascent = 0.88;
    const double Edge = 0.16;
    const double Padding = 0.35;
    const int MostLines = 12;

    public static string Of(RecipeText text, int width, int height)
    {
        var size = Math.Min(width, height) * ShareOf(text.Scale);
        var lines = LinesOf(text.Words, (int)(1000 * WidestShare * width / size));
        var (blockWidth, blockHeight) = (Math.Min(width, lines.Max(TypeMeasure.Of) * size / 1000), lines.Count * Pitch * size);
        // Keeps the whole text inside the picture, even if its centre is near an edge.
        var x = Inside(width * text.X / 100.0, blockWidth / 2, width);
        var top = Inside(height * text.Y / 100.0, blockHeight / 2, height) - (blockHeight / 2);
        var (fill, edge, plate) = InkOf(text.Ink);
        var drawing = new StringBuilder();
        drawing.Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">""");
        if (plate is not null)
        {
            PutPlate(drawing, plate, x - (blockWidth / 2), top, blockWidth, blockHeight, Padding * size);
        }
        drawing.Append(CultureInfo.InvariantCulture,
            $"""<g font-family="{Fonts}" font-size="{size:0.#}" font-weight="700" text-anchor="middle">""");
        foreach (var (row, line) in lines.Index())
        {
            var y = top + (((row * Pitch) + ((Pitch - 1) / 2) + Ascent) * size);
            if (edge is not null)
            {
                Put(drawing, line, x, y,
                    string.Create(CultureInfo.InvariantCulture,
                        $"""fill="none" stroke="{edge}" stroke-opacity=".8" stroke-linejoin="round" stroke-width="{size * Edge:0.#}" """));
            }
            Put(drawing, line, x, y, $"""fill="{fill}" """);
        }
        return drawing.Append("</g></svg>").ToString();
    }

    static void PutPlate(StringBuilder drawing, string fill, double left, double top, double width, double height, double around) =>
        drawing.Append(CultureInfo.InvariantCulture, $"""<rect x="{left - around:0.#}" y="{top - (around / 2):0.#}" """)
            .Append(CultureInfo.InvariantCulture,
                $"""width="{width + (2 * around):0.#}" height="{height + around:0.#}" rx="{around:0.#}" fill="{fill}"/>""");

    static double ShareOf(TextScale scale) => scale switch { TextScale.Small => 0.05, TextScale.Large => 0.12, _ => 0.078 };

    static (string Fill, string? Edge, string? Plate) InkOf(TextInk ink) => ink switch
    {
        TextInk.Sun => ("#FFD84D", "#1A120A", null),
        TextInk.Paper => ("#2A211B", null, "#FFFAF3"),
        TextInk.Loquat => ("#FFFFFF", null, "#B8560B"),
        _ => ("#FFFFFF", "#1A120A", null),
    };

    static IReadOnlyList<string> LinesOf(string words, int width) =>
        [.. words.Split('\n')
            .SelectMany(line => line.Length == 0 ? [""] : LineBreaking.Lines(line, Math.Max(width, TypeMeasure.WidestCluster)))
            .Select(line => line.TrimEnd()).Take(MostLines)];

    static double Inside(double middle, double half, double whole) =>
        2 * half >= whole ? whole / 2 : Math.Clamp(middle, half, whole - half);

    static void Put(StringBuilder drawing, string words, double x, double y, string style) =>
        drawing.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y:0.#}" {style}>{Escaped(words)}</text>""");

    /// Removes characters that XML does not allow. A lone surrogate becomes U+FFFD.
    static string Escaped(string words) =>
        WebUtility.HtmlEncode(
            string.Concat(words.EnumerateRunes().Where(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF)).Select(r => r.ToString())));
}
