namespace Loquat.Languages.Words;

/// One entry of a dictionary, prepared for reading.
public sealed record WordMeaning(string Written, string Pronunciation, IReadOnlyList<string> Senses)
{
    /// For words of the project's glossary: `neutral`, `informal` or `slang`; otherwise empty.
    public string Register { get; init; } = "";

    /// The measure words of a Chinese noun, or empty.
    public string MeasureWords { get; init; } = "";

    public string Example { get; init; } = "";
    public string ExampleTranslation { get; init; } = "";
}
