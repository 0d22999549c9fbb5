using Loquat.Linguistics.Search;

namespace Loquat.Linguistics.Tests;

public class SearchTokensTests
{
    [Fact]
    public void Words_single_characters_and_pairs_of_characters_are_tokens() =>
        Assert.Equal(["my", "tea", "3", "枇", "杷", "树", "枇杷", "杷树", "🍊", "안", "녕", "안녕"], SearchTokens.Of("My Téa 3，枇杷樹🍊 안녕"));

    [Fact]
    public void A_query_uses_pairs_of_characters_or_a_single_character()
    {
        Assert.Equal(["枇杷", "杷树"], Needed("枇杷樹"));
        Assert.Equal(["茶"], Needed("茶"));
        Assert.Equal(["tea", "house"], Needed("Tea-House"));
    }

    [Fact]
    public void The_tokens_of_a_text_contain_those_of_any_query_for_it()
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
    public void The_number_and_length_of_tokens_are_limited()
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
    public void Matches_are_found_in_any_spelling(string text, string query, string marked)
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
    public void A_phrase_matches_only_as_it_was_written(string text, string phrase, bool isThere) =>
        Assert.Equal(isThere, SearchMatches.HoldsPhrase(SearchFolding.Fold(text), [.. SearchTokens.PiecesOf(SearchFolding.Fold(phrase))]));

    static IReadOnlyList<string> Needed(string text) =>
        [.. SearchTokens.PiecesOf(SearchFolding.Fold(text)).SelectMany(SearchTokens.NeededFor)];
}
