using Loquat.Linguistics.Search;

namespace Loquat.Linguistics.Tests;

public class SearchFoldingTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("ＬＯＱＵＡＴ", "loquat")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("臺灣", "台湾")]
    [InlineData("颱風與麵包", "台风与面包")]
    [InlineData("ガーデン", "ガーデン")]
    [InlineData("ｶﾞｰﾃﾞﾝ", "ガーデン")]
    [InlineData("안녕", "안녕")]
    [InlineData("ёлка", "елка")]
    [InlineData("मानव", "मानव")]
    public void Equivalent_spellings_fold_to_the_same_text(string written, string folded) =>
        Assert.Equal(folded.Replace(" ", "", StringComparison.Ordinal),
            SearchFolding.Fold(written).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Kana_with_and_without_a_voiced_mark_stay_distinct() => Assert.NotEqual(SearchFolding.Fold("が"), SearchFolding.Fold("か"));

    [Fact]
    public void A_match_in_the_folded_text_maps_to_the_original()
    {
        var written = "Le Café\u0301 在臺灣 ﬁn";
        var folded = SearchFolding.Follow(written);

        Assert.Equal("Café\u0301", Found("cafe"));
        Assert.Equal("臺灣", Found("台湾"));
        // A ligature is not split.
        Assert.Equal("ﬁ", Found("f", last: true));

        string Found(string words, bool last = false)
        {
            var at = last ? folded.Text.LastIndexOf(words, StringComparison.Ordinal) : folded.Text.IndexOf(words, StringComparison.Ordinal);
            var (start, end) = folded.Written(at, at + words.Length);
            return written[start..end];
        }
    }

    [Fact]
    public void Any_text_can_be_folded_and_folding_is_idempotent()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var text = i % 2 == 0
                ? RandomText.Of(random, 30)
                : new string([.. Enumerable.Range(0, 40).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            var folded = SearchFolding.Fold(text);
            Assert.Equal(folded, SearchFolding.Fold(folded));
            var followed = SearchFolding.Follow(text);
            for (var at = 0; at < followed.Text.Length; at++)
            {
                var (start, end) = followed.Written(at, at + 1);
                Assert.True(0 <= start && start < end && end <= text.Length);
            }
        }
    }
}
