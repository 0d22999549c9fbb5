namespace Loquat.Linguistics.Tests;

/// Random text as people type and paste it.
static class RandomText
{
    static readonly string[] Pieces =
    [
        "word", "Loquat", "a", "extraordinary", " ", " ", " ", "  ", ". ", ", ", "! ", "?", "3.14", "2024", "-", "—", "…", "(", ")", "\"",
        "’s ", "#topic", "@mei", "https://loquat.example/a/b",
        "枇", "杷", "今天", "很好", "，", "。", "！", "？", "、", "「", "」", "（", "）", "“", "”", "《", "》", "——", "……", "ー", "っ", "の", "안녕", "สวัสดี",
        "مرحبا", "é", "e\u0301",
        "🍊", "👍🏽", "👩‍👩‍👧‍👦", "🇨🇳", "❤️", "𠮷", "\u00A0", "\u200B", "\u3000",
    ];

    public static string Of(Random random, int pieces) =>
        string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
