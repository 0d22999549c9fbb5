using Loquat.Linguistics.Dictionaries;

namespace Loquat.Linguistics.Tests.Dictionaries;

public class CoverageTests
{
    const double LeastCoverage = 0.98;

    [Theory]
    [InlineData("notes.zh.txt", "zh")]
    [InlineData("comments.zh.txt", "zh")]
    [InlineData("notes.en.txt", "en")]
    [InlineData("comments.en.txt", "en")]
    public void The_words_of_the_demo_community_are_explained(string file, string language)
    {
        var words = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DemoTexts", file))
            .SelectMany(line => DictionaryWords.Of(line, language)).ToList();

        var explained = words.Count(word => word.Parts.Count > 0);

        Assert.True(words.Count > 500, $"There are only {words.Count} words.");
        Assert.True(explained >= LeastCoverage * words.Count, $"{explained} of {words.Count} words");
    }

    [Theory]
    [InlineData("一棵树", "一", "棵", "树")]
    [InlineData("百分之二", "百分之", "二")]
    [InlineData("想想", "想", "想")]
    [InlineData("看一看", "看", "一", "看")]
    [InlineData("写完", "写", "完")]
    [InlineData("读诗", "读", "诗")]
    [InlineData("打个招呼", "打", "个", "招呼")]
    [InlineData("面粉袋", "面粉", "袋")]
    public void A_word_that_grammar_makes_is_taken_apart(string word, params string[] parts) =>
        Assert.Equal(parts, new WordParts(ChineseDictionary.Default).Of(word));

    [Theory]
    [InlineData("zh", "@mei 去https://example.com/旧 露营", "去", "旧", "露营")]
    [InlineData("en", "@mei went to www.example.com 露营 2 tea-shops", "went", "to", "tea-shops")]
    public void Links_mentions_and_other_languages_are_not_words(string language, string text, params string[] words) =>
        Assert.Equal(words, DictionaryWords.Of(text, language).Select(word => word.Text));

    [Fact]
    public void A_single_character_does_not_explain_an_unknown_word() =>
        Assert.Empty(new WordParts(ChineseDictionary.Default).Of("窗角"));
}
