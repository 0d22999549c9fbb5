using System.Globalization;
using Loquat.Linguistics.Search;

namespace Loquat.Search.Matching;

/// Tokens for words in weighted fields and for properties of a note. They start with a private-use character, which no text token contains.
public static class SearchFieldTokens
{
    const char InTitle = '\uE001';
    const char InTopics = '\uE002';
    const char Topic = '\uE003';
    const char Author = '\uE004';
    const char Kind = '\uE005';
    const char Language = '\uE006';
    const char Channel = '\uE007';
    const char Gap = '\uE008';
    const char Place = '\uE009';
    const char Pinyin = '\uE00A';
    const char Initials = '\uE00B';

    public static string InTitleOf(string token) => InTitle + token;

    public static string InTopicsOf(string token) => InTopics + token;

    /// Uses the folded name. Replaces characters that would split the token.
    public static string OfTopic(string name) =>
        Topic + string.Concat(SearchFolding.Fold(name).Select(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? Gap : c));

    public static string OfAuthor(long accountId) => Author + accountId.ToString(CultureInfo.InvariantCulture);

    public static string OfKind(SearchedKind kind) => $"{Kind}{(int)kind}";

    public static string OfLanguage(string tag) => Language + tag;

    public static string OfPlace(long id) => Place + id.ToString(CultureInfo.InvariantCulture);

    /// The pinyin of a Chinese word, without tones.
    public static string OfPinyin(string pinyin) => Pinyin + pinyin;

    /// The first letters of the pinyin of a topic or of a word of the title.
    public static string OfInitials(string letters) => Initials + letters;

    public static string OfChannel(string channel) => Channel + channel;
}
