namespace Loquat.Linguistics.Tests;

public class SearchTokensTests
{
    [Fact]
    public void Words_are_tokens_and_so_are_characters_and_each_two_of_them() =>
        Assert.Equal(["my", "tea", "3", "枇", "杷", "树", "枇杷", "杷树", "🍊", "안", "녕", "안녕"], SearchTokens.Of("My Téa 3，枇杷樹🍊 안녕"));

    [Fact]
    public void A_run_of_characters_is_looked_for_by_its_pairs_and_one_character_by_itself()
    {
        Assert.Equal(["枇杷", "杷树"], Needed("枇杷樹"));
        Assert.Equal(["茶"], Needed("茶"));
        Assert.Equal(["tea", "house"], Needed("Tea-House"));
    }

    [Fact]
    public void Everything_that_is_looked_for_is_among_the_tokens_of_the_text()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var text = i % 2 == 0
                ? RandomText.Of(random, 40)
                : new string([.. Enumerable.Range(0, 60).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            var tokens = SearchTokens.Of(text).ToHashSet();
            Assert.All(Needed(text), token => Assert.Contains(token, tokens));
            Assert.All(tokens,
                token => Assert.DoesNotContain(token,
                    c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\'' or '\\' || (c >= '\uE000' && c <= '\uF8FF')));
        }
    }

    [Fact]
    public void However_long_a_text_is_its_tokens_have_an_end()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 20_000).Select(c => (char)c)) + " " + new string('x', 5_000);

        Assert.Equal(SearchTokens.Most, SearchTokens.Of(text).Count);
        Assert.Equal([new string('x', SearchTokens.LongestWord)], SearchTokens.Of(new string('x', 5_000)));
    }

    [Theory]
    [InlineData("去臺北喝茶", "台北", "臺北")]
    [InlineData("Una CAFETERÍA en Cafe", "café", "Cafe")]
    [InlineData("art of the party", "art", "art")]
    [InlineData("茶与茶馆", "茶", "茶|茶")]
    [InlineData("火锅在成都", "成都火锅", "火锅|成都")]
    public void Matches_are_marked_whatever_their_spelling(string text, string query, string marked)
    {
        var wanted = SearchTokens.PiecesOf(SearchFolding.Fold(query)).ToList();

        Assert.Equal(marked, string.Join('|', SearchMatches.In(text, wanted).Select(m => text[m.Start..m.End])));
    }

    [Theory]
    [InlineData("walk in the city park", "City Park", true)]
    [InlineData("the park of the city", "city park", false)]
    [InlineData("我在秋天的茶馆里", "秋天的茶", true)]
    [InlineData("秋天，茶馆", "秋天 茶", true)]
    [InlineData("party art", "part", false)]
    [InlineData("喝 tea 吧", "喝tea", true)]
    public void A_phrase_stands_as_it_was_said(string text, string phrase, bool isThere) =>
        Assert.Equal(isThere, SearchMatches.HoldsPhrase(SearchFolding.Fold(text), [.. SearchTokens.PiecesOf(SearchFolding.Fold(phrase))]));

    static IReadOnlyList<string> Needed(string text) =>
        [.. SearchTokens.PiecesOf(SearchFolding.Fold(text)).SelectMany(SearchTokens.NeededFor)];
}
