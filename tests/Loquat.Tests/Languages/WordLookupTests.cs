using Loquat.Languages.Words;

namespace Loquat.Tests.Languages;

public class WordLookupTests
{
    [Theory]
    [InlineData("周末去山里露营，真开心。", "营", "露营", "lù yíng")]
    [InlineData("這個週末去露營。", "露", "露營", "lù yíng")]
    [InlineData("长城脚下", "长", "长城", "cháng chéng")]
    [InlineData("孩子长大了", "长", "长大", "zhǎng dà")]
    [InlineData("头发都吹乱了", "发", "头发", "tóu fa")]
    [InlineData("我在银行门口", "行", "银行", "yín háng")]
    [InlineData("下次一起p图吧", "p", "p图", "P tú")]
    public void A_Chinese_word_is_found_with_the_reading_of_its_context(string text, string tapped, string word, string pinyin)
    {
        var found = WordLookup.At(text, "zh", text.IndexOf(tapped, StringComparison.Ordinal))!;

        Assert.Equal((word, text.IndexOf(word, StringComparison.Ordinal)), (found.Written, found.Start));
        Assert.Equal(pinyin, found.Pronunciation, ignoreCase: true);
        Assert.True(found.IsKnown);
    }

    // The list of 200 words was written before the glossary got its entries for everyday words with many senses.
    [Fact]
    public void The_sense_of_a_word_in_its_context_is_among_the_first_three()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "words-in-context.tsv"));
        var wrong = lines.Select(line => line.Split('\t')).Where(line =>
        {
            var (language, sentence, word, wanted) = (line[0], line[1], line[2], line[3].Split('|'));
            var senses = WordLookup.Of(word, language, sentence).Meanings.SelectMany(meaning => meaning.Senses).Take(3);
            return !senses.Any(sense => wanted.Any(one => sense.Contains(one, StringComparison.OrdinalIgnoreCase)));
        });

        Assert.Empty(wrong.Select(line => $"{line[1]} {line[2]}"));
    }

    [Fact]
    public void A_word_of_the_glossary_comes_first_with_its_register_and_an_example()
    {
        var meaning = WordLookup.At("真的绝绝子！", "zh", 3)!.Meanings[0];

        Assert.Equal("slang", meaning.Register);
        Assert.NotEmpty(meaning.Senses);
        Assert.NotEmpty(meaning.Example);
    }

    [Fact]
    public void A_character_is_explained_by_its_parts()
    {
        var character = WordLookup.Of("露营", "zh").Characters[0];

        Assert.Equal(("露", "lù", "dew"), (character.Written, character.Pronunciation, character.Meaning));
        Assert.Equal([new("雨", "rain"), new("路", "road")], character.Parts);
    }

    [Fact]
    public void Numbered_pinyin_and_measure_words_are_written_for_readers()
    {
        var meaning = WordLookup.Of("山", "zh").Meanings[0];

        Assert.Equal("mountain; hill", meaning.Senses[0]);
        Assert.Equal("座 (zuò)", meaning.MeasureWords);
    }

    [Theory]
    [InlineData("里", "inside")]
    [InlineData("后", "after")]
    [InlineData("面", "face")]
    public void The_likeliest_of_several_words_with_one_Simplified_form_comes_first(string word, string sense) =>
        Assert.Contains(sense, WordLookup.Of(word, "zh").Meanings[0].Senses);

    [Theory]
    [InlineData("We went running today", "running", "running", "run")]
    [InlineData("We went running today", "went", "went", "go")]
    [InlineData("my mother’s dog", "mother", "mother’s", "mother")]
    [InlineData("this is fire, no cap.", "cap", "no cap", "")]
    [InlineData("stuck in a traffic jam", "jam", "traffic jam", "")]
    [InlineData("a sun-drenched terrace", "drenched", "drenched", "drench")]
    [InlineData("Berge und camping", "camping", "camping", "camp")]
    public void An_English_word_or_phrase_is_found_with_its_base_form(string text, string tapped, string word, string inflected)
    {
        var found = WordLookup.At(text, "en", text.IndexOf(tapped, StringComparison.Ordinal))!;

        Assert.Equal((word, inflected), (found.Written, found.Base));
        Assert.True(found.IsKnown);
    }

    [Theory]
    [InlineData("露营，好", 2)]
    [InlineData("露营", 9)]
    [InlineData("", 0)]
    [InlineData("😂😂", 1)]
    public void Between_words_there_is_none(string text, int position) => Assert.Null(WordLookup.At(text, "zh", position));

    [Fact]
    public void The_words_of_a_text_are_listed_once_in_their_order() => Assert.Equal(
        ["朋友", "推荐", "的", "咖啡", "好喝"],
        WordLookup.All("朋友推荐的咖啡，咖啡好喝，朋友！ OK 2026", "zh", 20).Select(word => word.Written));

    [Theory]
    [InlineData("今天很累。第一次去露营！真好", "露营", "第一次去露营！")]
    [InlineData("First. A walk by the river. Then", "walk", "A walk by the river.")]
    [InlineData("她说：“去露营吧！”好", "露营", "她说：“去露营吧！”")]
    public void A_word_stands_in_its_sentence(string text, string word, string sentence)
    {
        var around = SentenceAround.Of(text, text.IndexOf(word, StringComparison.Ordinal), word.Length, 60);

        Assert.Equal((sentence, word), (around.Whole, around.Word));
    }
}
