using Loquat.Linguistics.CrossLanguage;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.Tests.CrossLanguage;

public class CrossLanguageTests
{
    static readonly TranslationLexicon Lexicon = TranslationLexicon.Default;

    [Theory]
    [InlineData("露营", "camp")]
    [InlineData("旅遊", "travel")]
    [InlineData("咖啡", "coffee")]
    [InlineData("氛围感", "vibe")]
    public void A_Chinese_word_has_English_translations(string word, string lemma)
    {
        var found = Lexicon.EnglishOf(word);

        Assert.Contains(lemma, found.Take(4).Select(term => term.Text));
        Assert.Equal(1, found.Sum(term => term.Weight * term.Weight), 0.02);
    }

    [Theory]
    [InlineData("camping", "露营")]
    [InlineData("Coffee", "咖啡")]
    [InlineData("travelled", "旅行")]
    [InlineData("cat", "猫")]
    public void An_English_word_in_any_form_has_Chinese_translations(string word, string chinese) =>
        Assert.Contains(chinese, Lexicon.ChineseOf(word).Take(4).Select(found => found.Text));

    [Theory]
    [InlineData("went", "go")]
    [InlineData("kinder", "kind")]
    [InlineData("zzxq", "zzxq")]
    public void A_form_has_a_lemma(string form, string lemma) => Assert.Equal(lemma, Lexicon.LemmaOf(form));

    [Fact]
    public void A_text_is_nearest_to_its_translation()
    {
        string[] chinese = ["周末去湖边露营，晚上看星星。", "这家店的咖啡太好喝了。", "他在图书馆看书。"];
        string[] english =
            ["He reads a book in the library.", "We camped by the lake and watched the stars.", "Their coffee is delicious!"];
        int[] translations = [1, 2, 0];
        var encoder = new PivotEncoder(Lexicon, ChineseSegmenter.Default, [.. chinese, .. english]);
        var (sources, index) = (encoder.Encode(chinese), new TermIndex(encoder.Encode(english)));

        for (var i = 0; i < chinese.Length; i++)
        {
            var similarities = new float[english.Length];
            index.Compare(sources[i], similarities);
            Assert.Equal(similarities.Max(), similarities[translations[i]]);
        }
    }

    [Fact]
    public void A_hub_is_scaled_down()
    {
        IReadOnlyList<WeightedWord>[] sources = [[new("a", 0.8), new("b", 0.6)], [new("b", 0.8), new("c", 0.6)]];
        // The last text is near to both sources and nearest to the first.
        IReadOnlyList<WeightedWord>[] targets = [[new("a", 1)], [new("c", 1)], [new("a", 0.5), new("b", 0.7), new("c", 0.5)]];
        var index = new TermIndex(targets);
        var similarities = new float[targets.Length];
        index.Compare(sources[0], similarities);
        Assert.True(similarities[2] > similarities[0]);

        LocalScaling.Scale(similarities, LocalScaling.MeansOf(sources, index)[0], LocalScaling.MeansOf(targets, new TermIndex(sources)));

        Assert.True(similarities[0] > similarities[2]);
    }

    [Fact]
    public void Translations_are_learned_from_parallel_sentences()
    {
        (string, string)[] pairs =
            [("枇杷熟了", "loquats ripen"), ("吃枇杷", "eat loquats"), ("吃面", "eat noodles"), ("面熟了", "noodles ripen")];

        var learned = LearnedLexicon.From(pairs, Lexicon);

        Assert.Equal("loquat", learned.EnglishOf("枇杷").MaxBy(word => word.Weight).Text);
        Assert.Contains("loquat", Lexicon.With(learned).EnglishOf("枇杷").Select(word => word.Text));
    }
}
