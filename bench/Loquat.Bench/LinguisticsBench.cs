using BenchmarkDotNet.Attributes;
using Loquat.Linguistics.Identification;
using Loquat.Linguistics.Lines;

namespace Loquat.Bench;

/// The text processing of a note when it is published.
[MemoryDiagnoser]
public class LinguisticsBench
{
    const string Sentence = "Six hills, two knees, one tram that never came. 慢慢走，慢慢吃。 ";

    readonly string title = Sentence;
    readonly string text = string.Concat(Enumerable.Repeat(Sentence, 20));

    [Benchmark]
    public string IdentifyLanguage() => LanguageIdentifier.Default.Identify(text).Tag;

    [Benchmark]
    public int MeasureTitle() => TextWidth.Columns(title);
}
