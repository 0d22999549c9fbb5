using Loquat.Linguistics.Pinyin;

namespace Loquat.Linguistics.Tests.Pinyin;

public class PinyinTextTests
{
    [Theory]
    [InlineData("ma1", "mā")]
    [InlineData("hao3", "hǎo")]
    [InlineData("gui4", "guì")]
    [InlineData("liu2", "liú")]
    [InlineData("dou1", "dōu")]
    [InlineData("xue2", "xué")]
    [InlineData("lv4", "lǜ")]
    [InlineData("lu:e4", "lüè")]
    [InlineData("nv3", "nǚ")]
    [InlineData("ma5", "ma")]
    [InlineData("r5", "r")]
    [InlineData("Bei3", "Běi")]
    [InlineData("m", "m")]
    public void The_mark_stands_where_the_standard_puts_it(string numbered, string marked) =>
        Assert.Equal(marked, PinyinText.Marked(numbered));
}
