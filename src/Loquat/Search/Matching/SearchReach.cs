namespace Loquat.Search.Matching;

/// How closely a note must match the words of a query.
public enum SearchReach
{
    /// The words as written.
    Exact,

    /// Also their other forms, their translations, their pinyin, and topics with the same meaning.
    Meaning,

    /// The single characters of words in scripts without spaces, in any position.
    Loose,
}
