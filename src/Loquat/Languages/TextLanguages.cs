using Loquat.Accounts;
using Loquat.Linguistics.Identification;

namespace Loquat.Languages;

/// The language that a text is stored with.
public static class TextLanguages
{
    /// The two-letter tag, or `und`. If the text alone does not decide, one of the languages that its author reads is chosen.
    public static string Of(string text, Account author) => Of(text, LikelyOf(author.Preferences));

    /// The same for a text that is not stored with an author.
    public static string Of(string text, IReadOnlyCollection<string> likely) => LanguageIdentifier.Default.Identify(text, likely).Language;

    // The language of emails is the one of the page on which the account was created.
    static string[] LikelyOf(AccountPreferences author) =>
        author.ReadsLanguages.Length > 0 ? author.ReadsLanguages : [author.EmailLanguage.Split('-')[0]];
}
