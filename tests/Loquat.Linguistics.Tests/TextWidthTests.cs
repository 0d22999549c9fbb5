using Loquat.Linguistics.Lines;

namespace Loquat.Linguistics.Tests;

public class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("loquat", 6)]
    [InlineData("枇杷", 4)]
    [InlineData("枇杷 loquat", 11)]
    [InlineData("ビワ", 4)]
    [InlineData("비파", 4)]
    [InlineData("ＦＵＬＬ", 8)]
    [InlineData("ﾊﾝｶｸ", 4)]
    [InlineData("мушмула", 7)]
    [InlineData("𠮷野", 4)]
    [InlineData("「枇杷」，。", 12)]
    public void Wide_characters_take_two_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Columns(text));

    [Theory]
    [InlineData("🍊", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🏳️‍🌈", 2)]
    [InlineData("🇨🇳", 2)]
    [InlineData("❤️", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("⭐", 2)]
    [InlineData("☕ tea", 6)]
    public void Every_emoji_takes_two_columns(string text, int columns) =>
        Assert.Equal(columns, TextWidth.Columns(text));

    [Theory]
    [InlineData("e\u0301", 1)]
    [InlineData("が", 2)]
    [InlineData("か\u3099", 2)]
    [InlineData("नमस्ते", 4)]
    [InlineData("a\r\nb", 3)]
    public void Combining_marks_take_no_column(string text, int columns) => Assert.Equal(columns, TextWidth.Columns(text));

    /// The text is measured as a whole: two adjacent clusters never take fewer columns than one.
    [Fact]
    public void More_text_never_takes_fewer_columns()
    {
        string[] pieces = ["a", "枇", "🍊", " ", "ب", "ก", "é"];
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.True(TextWidth.Columns(text + "枇") == TextWidth.Columns(text) + 2, text);
        }
    }

    [Fact]
    public void A_null_text_throws() => Assert.Throws<ArgumentNullException>(() => TextWidth.Columns(null!));
}
