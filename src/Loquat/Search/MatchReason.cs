using Loquat.Linguistics.Search;
using Loquat.Search.Matching;

namespace Loquat.Search;

/// Why a note was found that lacks a word of the query: the words of the note, and the word of the query that they match.
public sealed record MatchReason(string Found, string Asked)
{
    /// One for each word of the query that the note lacks, in the order of the query.
    public static IReadOnlyList<MatchReason> Of(FoundNote note, SearchQuery query)
    {
        if (!note.IsByMeaning)
        {
            return [];
        }
        var text = $"{note.Title}\n{note.Body}";
        var words = new Lazy<IReadOnlyList<(string Written, string Pinyin)>>(() =>
            [.. SearchPinyin.WordsOf(text).Select(word => (text.Substring(word.Word.Start, word.Word.Length), word.Pinyin))]);
        return
        [
            .. query.Meanings.Select(group => (group.Asked, Found: group.Alternatives.Select(one => FoundIn(text, one, words))
                .FirstOrDefault(found => found is not null)))
                .Where(pair => pair.Found is not null && SearchFolding.Fold(pair.Found) != pair.Asked)
                .Select(pair => new MatchReason(pair.Found!, pair.Asked)),
        ];
    }

    static string? FoundIn(string text, SearchAlternative one, Lazy<IReadOnlyList<(string Written, string Pinyin)>> words) => one switch
    {
        { Pinyin: { } pinyin } => words.Value.FirstOrDefault(word => word.Pinyin == pinyin).Written,
        { Initials: { } initials } =>
            words.Value.FirstOrDefault(word => SearchPinyin.InitialsOf(word.Written) == initials).Written,
        { Written: { } written } when SearchMatches.In(text, SearchQuery.Read(written)) is [var first, ..] => text[first.Start..first.End],
        _ => null,
    };
}
