using System.Globalization;
using Loquat.Linguistics.Lines;

namespace Loquat.Linguistics.Tests;

public class LineBreakingTests
{
    [Theory]
    [InlineData("the loquat tree", "the |loquat |tree")]
    [InlineData("well-known words", "well-|known |words")]
    [InlineData("don't say \"no\" (yet)", "don't |say |\"no\" |(yet)")]
    [InlineData("-5 to 10-15 km", "-5 |to |10-15 |km")]
    [InlineData("3.14, $5.00 and 20%", "3.14, |$5.00 |and |20%")]
    [InlineData("no\u00A0break here", "no\u00A0break |here")]
    [InlineData("« Bonjour ! »", "« Bonjour ! »")]
    [InlineData("Wait… what", "Wait… |what")]
    [InlineData("either/or", "either/|or")]
    [InlineData("#topic @mei", "#topic |@mei")]
    public void Latin_lines_end_between_words(string text, string expected) => Assert.Equal(expected, Parted(text));

    [Theory]
    [InlineData("今天很好。", "今|天|很|好。")]
    [InlineData("他说：「好！」走了", "他|说：|「好！」|走|了")]
    [InlineData("“你好”，她笑", "“你|好”，|她|笑")]
    [InlineData("（见下）吧", "（见|下）|吧")]
    [InlineData("等等……再说", "等|等……|再|说")]
    [InlineData("他——走了", "他|——|走|了")]
    [InlineData("ちょっとコーヒー", "ちょっ|と|コー|ヒー")]
    [InlineData("涨了20%吧", "涨|了|20%|吧")]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_mark(string text, string expected) =>
        Assert.Equal(expected, Parted(text));

    [Theory]
    [InlineData("用iPhone拍的", "用|iPhone|拍|的")]
    [InlineData("2024年3月", "2024|年|3|月")]
    [InlineData("看#美食 吧", "看|#美|食 |吧")]
    [InlineData("见 https://loquat.example/a", "见 |https://loquat.example/|a")]
    public void Latin_words_and_numbers_stay_whole_in_Chinese(string text, string expected) => Assert.Equal(expected, Parted(text));

    [Theory]
    [InlineData("오늘은 날씨가", "오늘은 |날씨가")]
    [InlineData("👩‍👩‍👧‍👦👍🏽🇨🇳", "👩‍👩‍👧‍👦|👍🏽|🇨🇳")]
    [InlineData("𠮷野家", "𠮷|野|家")]
    [InlineData("e\u0301te\u0301 a", "e\u0301te\u0301 |a")]
    public void Clusters_and_Korean_words_are_never_split(string text, string expected) => Assert.Equal(expected, Parted(text));

    [Fact]
    public void Only_a_word_longer_than_a_line_is_split()
    {
        var lines = LineBreaking.Lines("a supercalifragilisticexpialidocious 👩‍👩‍👧‍👦 word", 6_000);

        Assert.Equal("a supercalifragilisticexpialidocious 👩‍👩‍👧‍👦 word", string.Concat(lines));
        Assert.True(lines.Count > 3);
        Assert.Contains(lines, line => line.Contains("👩‍👩‍👧‍👦", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_contain_the_whole_text_and_none_is_too_long()
    {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText.Of(random, random.Next(120));
            var width = random.Next(TypeMeasure.WidestCluster, 20_000);
            var lines = LineBreaking.Lines(text, width);

            Assert.Equal(text, string.Concat(lines));
            Assert.All(lines, line => Assert.InRange(TypeMeasure.Of(line.TrimEnd()), 0, width));
            AssertBetweenClusters(text, lines);
        }
    }

    [Fact]
    public void Lines_begin_only_at_break_opportunities()
    {
        var random = new Random(12);
        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText.Of(random, random.Next(120));
            var allowed = LineBreaking.Opportunities(text).ToHashSet();
            // Skips texts with a piece that is wider than the line.
            if (allowed.Prepend(0).Zip(allowed.Append(text.Length), (from, to) => TypeMeasure.Of(text[from..to]))
                .Any(piece => piece > 20_000))
            {
                continue;
            }
            var at = 0;
            foreach (var line in LineBreaking.Lines(text, 20_000).SkipLast(1))
            {
                Assert.Contains(at += line.Length, allowed);
            }
        }
    }

    [Fact]
    public void A_line_shorter_than_a_letter_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LineBreaking.Lines("a", 100));

    static void AssertBetweenClusters(string text, IReadOnlyList<string> lines)
    {
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var at = 0;
        foreach (var line in lines.SkipLast(1))
        {
            Assert.Contains(at += line.Length, starts);
        }
    }

    static string Parted(string text)
    {
        var ends = LineBreaking.Opportunities(text);
        return string.Join('|', ends.Prepend(0).Zip(ends.Append(text.Length), (from, to) => text[from..to]));
    }
}
