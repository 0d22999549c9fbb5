namespace Loquat.Web.Cards;

public static class NoteLanguage
{
    /// For the `lang` attribute; empty says "unknown" and keeps the page's own language from being assumed.
    public static string AttributeOf(string language) => language == "und" ? "" : language;
}
