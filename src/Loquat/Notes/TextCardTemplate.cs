namespace Loquat.Notes;

/// The design of the text cards of a note without photos.
public enum TextCardTemplate
{
    /// No text cards.
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
