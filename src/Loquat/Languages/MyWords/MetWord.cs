namespace Loquat.Languages.MyWords;

/// A word as a reader met it: its language tag, the sentence around it, and the note or comment. The sentence may be empty.
public sealed record MetWord(string Language, string Word, string Sentence, long? NoteId);
