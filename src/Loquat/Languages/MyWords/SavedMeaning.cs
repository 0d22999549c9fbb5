namespace Loquat.Languages.MyWords;

/// What the dictionary says about a word: the word as it is saved, how it is read, and what it means. Both may be empty.
public sealed record SavedMeaning(string Word, string Reading, string Meaning);
