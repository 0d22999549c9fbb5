using Loquat.Linguistics.Identification;

namespace Loquat.Linguistics.Tests.Identification;

/// Single words, pinyin, initials, kaomoji, laughter, names, and sentences that mix languages. Each line of a fixture lists the acceptable
/// answers. The thresholds were chosen with one file; the other was not looked at meanwhile.
public class NoiseTests
{
    const double MostConfidentErrors = 0.02;

    [Theory, InlineData("language-noise.tsv"), InlineData("language-noise-tuning.tsv")]
    public void Hardly_any_noise_gets_a_confident_wrong_answer(string fixture)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)).Select(line => line.Split('\t')).ToList();

        var errors = lines.Where(line => LanguageIdentifier.Default.Identify(line[1]) is { Certainty: Certainty.Sure } found
            && !line[0].Split(',').Any(tag => tag == found.Language || tag == found.Tag)).ToList();

        Assert.Equal(150, lines.Count);
        Assert.True(errors.Count <= lines.Count * MostConfidentErrors, string.Join('\n', errors.Select(line => line[1])));
    }

    [Fact]
    public void Most_words_and_mixed_sentences_of_the_fixtures_get_an_answer()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "language-noise.tsv"))
            .Select(line => line.Split('\t')).Where(line => !line[0].Split(',').Contains("und")).ToList();

        var answered = lines.Count(line => LanguageIdentifier.Default.Identify(line[1]).Certainty == Certainty.Sure);

        Assert.True(answered >= lines.Count * 0.7, $"{answered} of {lines.Count}");
    }
}
