using Loquat.Notes;

namespace Loquat.Web.TextCards;

/// The style of a drawn text card: the light theme of the style sheet, in a drawing of 1080 by 1440. `Paper` and `Decor` are trusted SVG.
sealed record TextCardInk(
    string Paper, string Pen, string Decor, bool HasSerif, bool HeadingHasSerif, double TitleAt = 0.5, bool IsItalic = false)
{
    /// The magazine template has a coloured cover and light pages.
    public static TextCardInk Of(TextCardTemplate template, bool isTitled) => template switch
    {
        TextCardTemplate.Magazine when !isTitled =>
            new(Plain("#faf5ee"), "#2a211b",
                """
                <rect x="108" y="76" width="864" height="17" fill="#b8560b"/><rect x="108" y="115" width="864" height="3" fill="#2a211b"/>
                """, false, true),
        TextCardTemplate.Notebook =>
            new(Plain("#fdfbf3"), "#27406b", Holes() + """<rect x="140" width="3" height="1440" fill="#e79c8f"/>""", true, true),
        TextCardTemplate.Magazine =>
            new(Plain("#ab4d07"), "#fff6e9",
                """
                <rect x="108" y="76" width="864" height="17" fill="#ffc98f"/><rect x="108" y="115" width="864" height="3" fill="#fff6e9"/>
                """, false, true, 1),
        TextCardTemplate.Night =>
            new(Shaded("#131c38", "#2b2450", "#43305c"), "#f6ecd9",
                Stars() + """<path d="M940 36a46 46 0 1 0 50 62a40 40 0 0 1-50-62z" fill="#ffe9b8"/>""", false, true),
        TextCardTemplate.Memo =>
            new(Plain("#c9d8c2"), "#3a3214",
                """
                <path d="M86 108h908v1106l-96 96H86z" fill="#fff2ad"/><path d="M994 1214l-96 96v-96z" fill="#e6d88c"/>
                <rect x="389" y="71" width="302" height="78" fill="#f3b07a" opacity=".75" transform="rotate(-2 540 110)"/>
                """, false, false),
        TextCardTemplate.Dusk =>
            new(Shaded("#ffe7c9", "#ffcfb2", "#dcb3cd"), "#43182f", """<circle cx="770" cy="1450" r="330" fill="#ff9a5c" opacity=".28"/>""",
                false, false),
        TextCardTemplate.Quote =>
            new(Plain("#e4eddc"), "#1d3b26",
                """
                <path d="M118 240c0-84 40-146 118-168l10 26c-46 16-70 48-72 82c42-2 72 24 72 62a64 64 0 0 1-128 0z
                m170 0c0-84 40-146 118-168l10 26c-46 16-70 48-72 82c42-2 72 24 72 62a64 64 0 0 1-128 0z" fill="#3c7a4b"/>
                <rect x="108" y="1318" width="864" height="3" fill="#3c7a4b" opacity=".5"/>
                """, true, true, 0.5, true),
        TextCardTemplate.Newspaper =>
            new(Plain("#f3f0e8"), "#1f1c18",
                """
                <path d="M65 76h950v4h-950zm0 8h950v4h-950zm0 46h950v3h-950zm0 1168h950v4h-950zm0 8h950v4h-950z" fill="#1f1c18"/>
                <rect x="80" y="216" width="3" height="1036" fill="#b3261e"/>
                """, true, true, 0),
        _ => new(Plain("#fffaf0"), "#33281f",
            """<rect x="43" y="43" width="994" height="1354" rx="11" fill="none" stroke="#b8560b" stroke-width="3" opacity=".45"/>""",
            false, true),
    };

    public string Fonts(bool isHeading) => (isHeading ? HeadingHasSerif : HasSerif)
        ? "Noto Serif, Noto Serif CJK SC, DejaVu Serif, serif"
        : "Noto Sans, Noto Sans CJK SC, DejaVu Sans, sans-serif";

    static string Plain(string colour) => $"""<rect width="1080" height="1440" fill="{colour}"/>""";

    static string Shaded(string above, string middle, string below) => $"""
        <linearGradient id="paper" x2=".15" y2="1"><stop stop-color="{above}"/><stop offset=".6" stop-color="{middle}"/>
        <stop offset="1" stop-color="{below}"/></linearGradient><rect width="1080" height="1440" fill="url(#paper)"/>
        """;

    static string Holes() =>
        string.Concat(Enumerable.Range(0, 6).Select(i => $"""<circle cx="70" cy="{120 + (i * 240)}" r="20" fill="#d5e0ea"/>"""));

    static string Stars() =>
        string.Concat(Enumerable.Range(0, 24)
            .Select(i =>
                $"""<circle cx="{40 + (i * 397 % 1_010)}" cy="{40 + (i * 613 % 1_350)}" r="{3 + (i % 3)}" fill="#fff" opacity=".4"/>"""));
}
