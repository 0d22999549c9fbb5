namespace Loquat.Linguistics.Dictionaries;

/// <summary>A word of a text with the headwords that explain it.</summary>
/// <param name="Start">The index of its first UTF-16 code unit.</param>
/// <param name="Text">The word as written.</param>
/// <param name="Parts">
/// The word itself, or the words that it consists of if no dictionary lists it; empty if it is unknown.
/// </param>
public sealed record DictionaryWord(int Start, string Text, IReadOnlyList<string> Parts);
