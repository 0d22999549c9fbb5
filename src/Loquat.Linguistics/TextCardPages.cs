namespace Loquat.Linguistics;

/// <summary>Sets a note of words into pages, as cards are read one after the other.</summary>
/// <remarks>
/// Pages end with a paragraph where that fits, else with a sentence, else with a line; lines are broken by <see cref="LineBreaking"/>. A
/// line of three hyphens alone begins a new page. Text that would take too many pages is set smaller first, and cut short at last.
/// </remarks>
public static class TextCardPages
{
    /// <summary>The most pages.</summary>
    public const int Most = 18;

    /// <summary>What an author writes alone on a line where a page shall end.</summary>
    public const string Turn = "---";

    // A first line of this many columns serves as a heading, or the whole text of as many.
    const int HeadingColumns = 60;
    const int LoneColumns = 120;

    // Eight Chinese characters stand on one line, however large they are then: two lines would part a word.
    const int OneLineColumns = 16;

    // As much room as parts a heading from what stands below it, in thousandths of a card's width.
    const int BelowHeading = 60;

    const string More = "…";

    static readonly (TextCardTextSize Size, int MostLines)[] Headings = [
        (TextCardTextSize.Huge, 2), (TextCardTextSize.Large, 3), (TextCardTextSize.Medium, 5)
    ];

    /// <summary>The pages of a text.</summary>
    /// <param name="title">One line, or nothing.</param>
    /// <param name="body">Lines parted by <c>\n</c>; a blank one parts paragraphs.</param>
    /// <param name="sheet">The room on each page.</param>
    /// <returns>One to eighteen pages; none if there is no text. Put together again, their blocks are the text without its blank lines and
    /// page ends.</returns>
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

    /// A text without a title begins with a heading where its first line is short enough.
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

    /// The largest size in which it takes few lines, and no word of it is parted.
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
        // Where all of it has room below the heading, it stands there; otherwise the heading has a page of its own.
        var taken = (heading.Lines.Count * heading.Size.Pitch()) + BelowHeading;
        var together = Filled(new TextCardSetting(sheet, size, above, taken), lines);
        return together.Count == 1 ? together : [new TextCardPage(above), .. Filled(new TextCardSetting(sheet, size, [], 0), lines)];
    }

    /// Not further than it is certain that there are too many.
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

    /// Ends with the sign that there is more, in the room of its last line.
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
