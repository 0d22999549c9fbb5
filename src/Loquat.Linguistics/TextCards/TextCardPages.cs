using Loquat.Linguistics.Lines;

namespace Loquat.Linguistics.TextCards;

/// <summary>Lays out the text of a note on pages of text cards.</summary>
/// <remarks>
/// A page ends after a paragraph if possible, otherwise after a sentence or a line. <see cref="LineBreaking"/> breaks the lines. A line of
/// three hyphens starts a new page. Text that needs too many pages is set in a smaller size, and finally cut.
/// </remarks>
public static class TextCardPages
{
    /// <summary>The maximum number of pages.</summary>
    public const int Most = 18;

    /// <summary>The line with which an author ends a page.</summary>
    public const string Turn = "---";

    // A first line of up to this many columns becomes a heading; if it is the whole text, the second limit applies.
    const int HeadingColumns = 60;
    const int LoneColumns = 120;

    // Up to eight Chinese characters stay on one line, because a second line would split a word.
    const int OneLineColumns = 16;

    // The space below a heading, in thousandths of a card's width.
    const int BelowHeading = 60;

    const string More = "…";

    static readonly (TextCardTextSize Size, int MostLines)[] Headings = [
        (TextCardTextSize.Huge, 2), (TextCardTextSize.Large, 3), (TextCardTextSize.Medium, 5)
    ];

    /// <summary>Lays out a text on pages.</summary>
    /// <param name="title">One line; may be empty.</param>
    /// <param name="body">Lines separated by <c>\n</c>; a blank one separates paragraphs.</param>
    /// <param name="sheet">The text area of each page.</param>
    /// <returns>One to eighteen pages, or none without text. Joined, their blocks are the text without blank lines and page ends.</returns>
    public static IReadOnlyList<TextCardPage> Of(string title, string body, TextCardSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(sheet);
        var (heading, lines) = Parted(title.Trim(), body);
        if (heading is null && lines.All(IsNothing))
        {
            return [];
        }
        TextCardBlock[] above = heading is null ? [] : [HeadingOf(heading, sheet)];
        IReadOnlyList<TextCardPage> pages = [];
        foreach (var size in new[] { TextCardTextSize.Normal, TextCardTextSize.Small, TextCardTextSize.Smallest })
        {
            pages = Set(above, lines, sheet, size);
            if (pages.Count <= Most)
            {
                return pages;
            }
        }
        return [.. pages.Take(Most - 1), CutShort(pages[Most - 1], sheet)];
    }

    /// Without a title, a short first line becomes the heading.
    static (string? Heading, IReadOnlyList<string> Lines) Parted(string title, string body)
    {
        IReadOnlyList<string> lines = [.. body.Split('\n').Select(line => line.Trim())];
        if (title.Length > 0)
        {
            return (title, lines);
        }
        var first = lines.TakeWhile(IsNothing).Count();
        if (first == lines.Count)
        {
            return (null, lines);
        }
        var rest = lines.Skip(first + 1).ToList();
        return TextWidth.Columns(lines[first]) <= (rest.All(IsNothing) ? LoneColumns : HeadingColumns)
            ? (lines[first], rest)
            : (null, lines);
    }

    static bool IsNothing(string line) => line.Length == 0 || line == Turn;

    /// Uses the largest size in which the heading needs few lines and no word is split.
    static TextCardBlock HeadingOf(string heading, TextCardSheet sheet)
    {
        foreach (var (size, most) in Headings)
        {
            var lines = LineBreaking.Lines(heading, WidthOf(sheet, size));
            if (lines.Count <= MostLines(heading, most) && !PartsAWord(heading, lines))
            {
                return new TextCardBlock(size, heading, lines, HasGap: false, Continues: false);
            }
        }
        return new TextCardBlock(TextCardTextSize.Modest, heading, LineBreaking.Lines(heading, WidthOf(sheet, TextCardTextSize.Modest)),
            HasGap: false, Continues: false);
    }

    static int MostLines(string heading, int usual) =>
        TextWidth.Columns(heading) <= OneLineColumns && TypeMeasure.IsMostlyWide(heading) ? 1 : usual;

    static bool PartsAWord(string text, IReadOnlyList<string> lines)
    {
        var allowed = LineBreaking.Opportunities(text).ToHashSet();
        var at = 0;
        return lines.Take(lines.Count - 1).Any(line => !allowed.Contains(at += line.Length));
    }

    static IReadOnlyList<TextCardPage> Set(TextCardBlock[] above, IReadOnlyList<string> lines, TextCardSheet sheet, TextCardTextSize size)
    {
        if (above is not [var heading])
        {
            return Filled(new TextCardSetting(sheet, size, [], 0), lines);
        }
        // If the whole text fits below the heading, they share a page; otherwise the heading gets its own page.
        var taken = (heading.Lines.Count * heading.Size.Pitch()) + BelowHeading;
        var together = Filled(new TextCardSetting(sheet, size, above, taken), lines);
        return together.Count == 1 ? together : [new TextCardPage(above), .. Filled(new TextCardSetting(sheet, size, [], 0), lines)];
    }

    /// Stops as soon as there are too many pages.
    static IReadOnlyList<TextCardPage> Filled(TextCardSetting setting, IReadOnlyList<string> lines)
    {
        var isParted = false;
        foreach (var line in lines)
        {
            if (setting.Count > Most + 1)
            {
                break;
            }
            if (line == Turn)
            {
                setting.Turn(byAuthor: true);
            }
            else if (line.Length > 0)
            {
                setting.Add(line, isParted);
            }
            isParted = line.Length == 0;
        }
        setting.Finish();
        return setting.Pages;
    }

    /// Ends the page with an ellipsis, within the space of its last block.
    static TextCardPage CutShort(TextCardPage page, TextCardSheet sheet)
    {
        var last = page.Blocks[^1];
        var width = WidthOf(sheet, last.Size);
        var ends = LineBreaking.Opportunities(last.Text).Prepend(0).Append(last.Text.Length).Reverse();
        var cut = ends.Select(end => last.Text[..end].TrimEnd() + More)
            .First(text => LineBreaking.Lines(text, width).Count <= last.Lines.Count);
        return new TextCardPage([.. page.Blocks.SkipLast(1), last with { Text = cut, Lines = LineBreaking.Lines(cut, width) }],
            IsCutShort: true);
    }

    static int WidthOf(TextCardSheet sheet, TextCardTextSize size) => sheet.Width * 1_000 / size.Em();
}
