namespace Loquat.Notes;

/// How the words of a note without pictures are set on cards.
public enum CardTemplate
{
    /// Not at all: the note is as it is.
    None,
    Paper,
    Notebook,
    Magazine,
    Night,
    Memo,
    Dusk,
    Quote,
    Newspaper,
}
