using System.Globalization;
using System.Net;
using System.Text;
using Loquat.Linguistics.TextCards;
using Loquat.Notes;
using Loquat.Notes.Views;
using Loquat.Web.Cards;

namespace Loquat.Web.TextCards;

/// Draws the first text card of a note as SVG. Lines are placed one by one, because SVG doesn't break lines.
static class TextCardDrawing
{
    // Converts thousandths of the card's width to pixels.
    const double Scale = TextCardLayout.PictureWidth / 1_000.0;

    // The baseline within a line, in em. Chinese and Latin text are about centred with this value.
    const double Ascent = 0.86;

    /// The same value as in the style sheet.
    const int BelowHeading = 60;
    const double Gap = 0.85;
    const int FootSize = 31;
    const int FootEdge = 100;
    const int FootLine = 1_275;

    public static string Of(NoteView note, IReadOnlyList<TextCardPage> pages)
    {
        var ink = TextCardInk.Of(note.TextCardTemplate, pages[0].Blocks[0].IsHeading);
        var drawing = new StringBuilder();
        var (width, height) = (TextCardLayout.PictureWidth, TextCardLayout.PictureHeight);
        drawing.Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">""");
        drawing.Append(ink.Paper).Append(ink.Decor);
        drawing.Append(CultureInfo.InvariantCulture, $"""<g fill="{ink.Pen}" xml:lang="{Escaped(note.Language)}">""");
        Write(drawing, note, pages[0], ink);
        Sign(drawing, note, pages.Count, ink);
        return drawing.Append("</g></svg>").ToString();
    }

    static void Write(StringBuilder drawing, NoteView note, TextCardPage page, TextCardInk ink)
    {
        var (left, top, sheet) = TextCardLayout.RoomOf(note.TextCardTemplate);
        var isRightToLeft = note.Language is "ar" or "he";
        var x = isRightToLeft ? left + sheet.Width : left;
        var y = top + (page.Blocks[0].IsHeading ? (sheet.Height - page.Blocks.Sum((block) => HeightOf(block, page))) * ink.TitleAt : 0);
        foreach (var block in page.Blocks)
        {
            y += block.HasGap ? Gap * block.Size.Em() : 0;
            var style = block.IsHeading
                ? $""" font-weight="700"{(ink.IsItalic && note.Language is not ("zh" or "ja" or "ko") ? " font-style=\"italic\"" : "")}"""
                : "";
            foreach (var line in block.Lines)
            {
                var baseLine = y + ((block.Size.Pitch() - block.Size.Em()) / 2.0) + (Ascent * block.Size.Em());
                Put(drawing, line.TrimEnd(), x, baseLine, block.Size.Em(),
                    $"""font-family="{ink.Fonts(block.IsHeading)}"{style}{(isRightToLeft ? " direction=\"rtl\"" : "")}""");
                y += block.Size.Pitch();
            }
            y += block.IsHeading ? BelowHeading : 0;
        }
    }

    static double HeightOf(TextCardBlock block, TextCardPage page) =>
        (block.Lines.Count * block.Size.Pitch()) + (block.HasGap ? Gap * block.Size.Em() : 0)
            + (block.IsHeading && page.Blocks.Count > 1 ? BelowHeading : 0);

    static void Sign(StringBuilder drawing, NoteView note, int count, TextCardInk ink)
    {
        var left = note.TextCardTemplate == TextCardTemplate.Notebook ? TextCardLayout.RoomOf(note.TextCardTemplate).Left : FootEdge;
        var style = $"""font-family="{ink.Fonts(isHeading: false)}" opacity=".75" """;
        Put(drawing, $"@{note.Author.Handle}", left, FootLine, FootSize, style);
        if (count > 1)
        {
            Put(drawing, $"1/{count}", 1_000 - FootEdge, FootLine, FootSize, style + "text-anchor=\"end\"");
        }
    }

    static void Put(StringBuilder drawing, string words, double x, double y, int size, string style) => drawing.Append(
        CultureInfo.InvariantCulture,
        $"""<text x="{x * Scale:0.#}" y="{y * Scale:0.#}" font-size="{size * Scale:0.#}" {style}>{Escaped(words)}</text>""");

    /// Removes characters that XML does not allow. A lone surrogate becomes U+FFFD.
    static string Escaped(string words) =>
        WebUtility.HtmlEncode(
            string.Concat(words.EnumerateRunes().Where(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF)).Select(r => r.ToString())));
}
