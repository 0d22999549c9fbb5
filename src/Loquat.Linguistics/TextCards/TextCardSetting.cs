using Loquat.Linguistics.Lines;

namespace Loquat.Linguistics.TextCards;

/// <summary>Lays out body text of one size on pages, paragraph by paragraph.</summary>
sealed class TextCardSetting(TextCardSheet sheet, TextCardTextSize size, IReadOnlyList<TextCardBlock> first, int taken)
{
    // Heights are counted in half lines: the gap of a blank line takes one.
    const int Line = 2;
    const int Gap = 1;

    // A page filled to this share may end early to avoid splitting a paragraph or a sentence. The longest notes need fuller pages.
    readonly double wellFilled = size == TextCardTextSize.Smallest ? 0.9 : 0.6;
    readonly int room = sheet.Height / size.Pitch() * Line;
    readonly int width = sheet.Width * 1_000 / size.Em();
    readonly List<List<TextCardBlock>> pages = [[.. first]];

    int used = (int)Math.Ceiling((double)taken * Line / size.Pitch());
    bool isForced;

    public IReadOnlyList<TextCardPage> Pages => [.. pages.Where(p => p.Count > 0).Select(p => new TextCardPage(p))];

    public int Count => pages.Count;

    List<TextCardBlock> Page => pages[^1];

    public void Turn(bool byAuthor)
    {
        if (Page.Count > 0)
        {
            pages.Add([]);
            (used, isForced) = (0, byAuthor);
        }
    }

    public void Add(string paragraph, bool isParted)
    {
        var (rest, continues) = (paragraph, false);
        while (rest.Length > 0)
        {
            var hasGap = isParted && !continues && Page.Count > 0;
            var lines = LineBreaking.Lines(rest, width);
            var free = (room - used - (hasGap ? Gap : 0)) / Line;
            if (lines.Count <= free)
            {
                Place(new TextCardBlock(size, rest, lines, hasGap, continues));
                return;
            }
            if (Page.Count > 0 && (free < 2 || MayEndBefore(lines.Count)))
            {
                Turn(byAuthor: false);
                continue;
            }
            var end = EndOfPart(rest, lines, free);
            var part = rest[..end];
            Place(new TextCardBlock(size, part, LineBreaking.Lines(part, width), hasGap, continues));
            Turn(byAuthor: false);
            (rest, continues) = (rest[end..], true);
        }
    }

    /// <summary>If the last page has a single line, moves a paragraph from the previous page to it, if that page has enough.</summary>
    public void Finish()
    {
        if (pages.Count < 2 || isForced || Page is not [{ Continues: false, Lines.Count: 1 } last]
            || pages[^2] is not [_, .., { IsHeading: false, Continues: false } company] before)
        {
            return;
        }
        if (before.Count > 2 && (company.Lines.Count + 1) * Line + Gap <= room)
        {
            before.RemoveAt(before.Count - 1);
            pages[^1] = [company with { HasGap = false }, last with { HasGap = company.HasGap }];
        }
    }

    /// <summary>A paragraph that fits on one page is not split if the current page is filled enough.</summary>
    bool MayEndBefore(int lines) => lines * Line <= room && used >= room * wellFilled;

    int EndOfPart(string rest, IReadOnlyList<string> lines, int free)
    {
        // Never leave a single last line for the next page.
        var count = lines.Count - free == 1 && free > 2 ? free - 1 : Math.Max(1, free);
        var length = lines.Take(count).Sum(line => line.Length);
        return SentenceEnds.LastIn(rest, (int)(length * wellFilled), length) ?? length;
    }

    void Place(TextCardBlock block)
    {
        Page.Add(block);
        used += (block.Lines.Count * Line) + (block.HasGap ? Gap : 0);
    }
}
