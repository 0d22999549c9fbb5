using Loquat.Languages.Words;

namespace Loquat.Search;

/// A sentence of a note that contains a word.
public sealed record WordExample(long NoteId, string Language, SentenceAround Sentence);
