namespace Loquat.Languages.Words;

/// A character of a word with its reading there, a short meaning, and the parts that it is composed of.
public sealed record CharacterMeaning(string Written, string Pronunciation, string Meaning, IReadOnlyList<CharacterPart> Parts);

/// A part of a character. The meaning may be empty.
public sealed record CharacterPart(string Written, string Meaning);
