namespace Loquat.Linguistics.Identification;

/// <summary>A part of a text in one language.</summary>
/// <param name="Start">The index of its first UTF-16 code unit.</param>
/// <param name="Length">The number of UTF-16 code units, with what follows the last word up to the next part.</param>
/// <param name="Language">Its language.</param>
public readonly record struct LanguageSpan(int Start, int Length, IdentifiedLanguage Language);
