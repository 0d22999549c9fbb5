namespace Loquat.Notes;

/// How the words of a note without pictures are set on cards.
public enum TextCardTemplate
{
    /// Not at all: the note is as it is.
    None = 0,
    Paper = 1,
    Notebook = 2,
    Magazine = 3,
    Night = 4,
    Memo = 5,
    Dusk = 6,
    Quote = 7,
    Newspaper = 8,
}
