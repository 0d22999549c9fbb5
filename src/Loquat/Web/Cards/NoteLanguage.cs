namespace Loquat.Web.Cards;

public static class NoteLanguage
{
    /// The value of the `lang` attribute. Empty means "unknown", so that the language of the page is not assumed.
    public static string AttributeOf(string language) => language == "und" ? "" : language;
}
