using Loquat.Linguistics.Pinyin;

namespace Loquat.Linguistics.Tests.Pinyin;

public class PinyinReaderTests
{
    [Theory]
    [InlineData("周末去露营", "zhōu mò qù lù yíng")]
    [InlineData("他还没还书", "tā hái méi huán shū")]
    [InlineData("週末去銀行", "zhōu mò qù yín háng")]
    [InlineData("我在SOHO买了2杯latte！", "wǒ zài mǎi le bēi")]
    [InlineData("女儿穿绿裙子", "nǚ ér chuān lǜ qún zi")]
    public void Each_character_has_a_reading(string text, string pinyin) =>
        Assert.Equal(pinyin, string.Join(' ', PinyinReader.Default.Read(text).Select(syllable => syllable.Marked)));

    /// The rules were tuned with the first list. The second was written afterwards.
    [Theory, InlineData("polyphones.tsv", 0.97), InlineData("polyphones-untuned.tsv", 0.93)]
    public void Characters_with_several_readings_get_the_one_of_their_context(string fixture, double least)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)).Select(line => line.Split('\t')).ToList();

        var wrong = lines.Where(line => ReadingOf(line[0]) != line[1].Normalize()).Select(line => line[0]).ToList();

        Assert.True(wrong.Count <= lines.Count * (1 - least), string.Join('\n', wrong));
    }

    [Fact]
    public void Any_text_is_read_in_order()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30))
                .Select(_ => (char)(i % 2 == 0 ? random.Next(0x10000) : random.Next(0x4e00, 0xa000)))]);

            var places = PinyinReader.Default.Read(text).Select(syllable => syllable.At).ToList();

            Assert.Equal(places.Order().Distinct(), places);
        }
    }

    static string ReadingOf(string marked)
    {
        var at = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return PinyinReader.Default.Read(text).Single(syllable => syllable.At == at).Marked;
    }
}
