namespace Loquat.Linguistics.Dictionaries;

/// <summary>What a dictionary says about a word.</summary>
/// <param name="Written">The word as the dictionary writes it: for Chinese, in Traditional characters.</param>
/// <param name="Pronunciation">
/// For Chinese, pinyin with tone numbers; for English, the International Phonetic Alphabet; may be empty.
/// </param>
/// <param name="Senses">The meanings, the most common first.</param>
/// <param name="Register">For words of the glossary: <c>neutral</c>, <c>informal</c>, <c>slang</c> and so on; otherwise empty.</param>
/// <param name="Example">A sentence with the word, or empty.</param>
/// <param name="ExampleTranslation">The sentence in the other language, or empty.</param>
/// <param name="Base">The base form of an inflected English word, or empty.</param>
public sealed record DictionaryEntry(
    string Written, string Pronunciation, IReadOnlyList<string> Senses, string Register, string Example, string ExampleTranslation,
    string Base)
{
    /// <summary>Whether the entry is from the project's own glossary.</summary>
    public bool IsOfGlossary => Register.Length > 0;
}
