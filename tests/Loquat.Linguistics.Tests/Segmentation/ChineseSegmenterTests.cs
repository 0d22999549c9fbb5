using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.Tests.Segmentation;

public class ChineseSegmenterTests
{
    [Theory]
    [InlineData("外公的工装外套", "外公 的 工装 外套")]
    [InlineData("周末我们去露营吧", "周末 我们 去 露营 吧")]
    [InlineData("研究生命的起源", "研究 生命 的 起源")]
    [InlineData("南京市长江大桥", "南京市 长江大桥")]
    [InlineData("下雨天留客天", "下雨天 留客 天")]
    [InlineData("外公的工裝外套", "外公 的 工裝 外套")]
    [InlineData("這個週末我們去爬山", "這個 週末 我們 去 爬山")]
    public void The_most_probable_division_is_chosen(string text, string words) => Assert.Equal(words.Split(' '), WordsOf(text));

    [Fact]
    public void Characters_that_the_dictionary_leaves_alone_become_new_words() =>
        Assert.Equal(["小梅", "和", "阿德", "在", "咖啡馆"], WordsOf("小梅和阿德在咖啡馆"));

    [Theory]
    [InlineData("我在SOHO买了2杯latte，花了￥68.50！", "我 在 SOHO 买 了 2 杯 latte ， 花 了 ￥ 68.50 ！")]
    [InlineData("u1s1这件真的yyds", "u1s1 这件 真的 yyds")]
    [InlineData("it's 50% off", "it's   50%   off")]
    [InlineData("😀好吃👨‍👩‍👧", "😀 好吃 👨 \u200d 👩 \u200d 👧")]
    public void Letters_numbers_and_symbols_are_words_of_their_own(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordsOf(text)));

    [Fact]
    public void The_words_of_any_text_have_no_gaps()
    {
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40))
                .Select(_ => (char)(i % 3 == 0 ? random.Next(0x10000) : random.Next(0x4e00, 0xa000)))]);

            Assert.Equal(text, string.Concat(WordsOf(text)));
            Assert.All(ChineseSegmenter.Default.Segment(text), word => Assert.True(word.Length > 0));
        }
    }

    [Fact]
    public void A_long_text_without_spaces_takes_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("研究生命的起源和长江大桥", 20_000));

        Assert.Equal(text.Length, ChineseSegmenter.Default.Segment(text).Sum(word => word.Length));
    }

    static IEnumerable<string> WordsOf(string text) =>
        ChineseSegmenter.Default.Segment(text).Select(word => text.Substring(word.Start, word.Length));
}
