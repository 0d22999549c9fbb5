using Loquat.Linguistics.Dictionaries;

namespace Loquat.Linguistics.Tests.Dictionaries;

public class DictionaryTests
{
    [Theory]
    [InlineData("朋友", "peng2 you5", "friend")]
    [InlineData("露營", "lu4 ying2", "to camp out")]
    [InlineData("氛围感", "fen1 wei2 gan3", "vibe")]
    [InlineData("头发", "tou2 fa5", "hair (on the head)")]
    public void A_Chinese_word_has_a_reading_and_meanings(string word, string pinyin, string sense)
    {
        var found = ChineseDictionary.Default.Find(word);

        Assert.Contains(found, entry => entry.Pronunciation == pinyin);
        Assert.Contains(found.SelectMany(entry => entry.Senses), said => said.Contains(sense, StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_of_the_glossary_comes_first_with_an_example()
    {
        var entry = ChineseDictionary.Default.Find("绝绝子")[0];

        Assert.True(entry.IsOfGlossary);
        Assert.NotEmpty(entry.Example);
        Assert.NotEmpty(entry.ExampleTranslation);
    }

    [Theory]
    [InlineData("中华人民共和国成立", 7)]
    [InlineData("露营去", 2)]
    [InlineData("？", 0)]
    [InlineData("", 0)]
    public void The_longest_word_at_a_place_is_found(string text, int length) =>
        Assert.Equal(length, ChineseDictionary.Default.LongestAt(text));

    [Theory]
    [InlineData("camping", "camping", "camp")]
    [InlineData("went", "go")]
    [InlineData("Mother’s", "mother")]
    [InlineData("don't", "don't")]
    [InlineData("gonna", "going", "to")]
    [InlineData("they've", "they", "have")]
    [InlineData("OOTD", "OOTD")]
    [InlineData("no cap", "no cap")]
    public void An_English_word_is_found_with_its_base_form(string word, params string[] written) =>
        Assert.Superset(written.ToHashSet(), EnglishDictionary.Default.Find(word).Select(entry => entry.Written).ToHashSet());

    [Theory]
    [InlineData("")]
    [InlineData("xqzzt")]
    [InlineData("'")]
    [InlineData("\uD83D")]
    public void An_unknown_word_has_no_entries(string word)
    {
        Assert.Empty(EnglishDictionary.Default.Find(word));
        Assert.Empty(ChineseDictionary.Default.Find(word));
    }
}
