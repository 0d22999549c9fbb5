using Loquat.Linguistics.CrossLanguage;
using Loquat.Linguistics.Search;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Search.Matching;

/// Expands the words of a query by their meaning: other forms, translations in both directions, pinyin, and topics that are called by a
/// translation or a synonym. Words that are joined in the query, as in Chinese, are divided first.
static class SearchExpansion
{
    const int MostWordsOfPhrase = 3;
    const int MostTranslations = 6;
    const int MostSynonyms = 3;
    const int MostInitials = 6;

    /// Translations with less weight than this share of the best one are left out.
    const double LeastShare = 0.4;
    const double LeastWeight = 0.1;

    /// The weight of the best translation of a common English word.
    const double WeightOfCommon = 0.2;

    static readonly TranslationLexicon Lexicon = TranslationLexicon.Default;

    /// One group for each word that carries meaning.
    public static IReadOnlyList<SearchGroup> Of(IReadOnlyList<SearchPiece> pieces)
    {
        var words = pieces.SelectMany(Divide).ToList();
        var content = words.Where(word => !StopWords.Contains(word.Text)).ToList();
        return [.. Join(content.Count > 0 ? content : words)];
    }

    static IEnumerable<SearchPiece> Divide(SearchPiece piece) => !piece.IsDense ? [piece]
        : ChineseSegmenter.Default.Segment(piece.Text)
            .Select(word => new SearchPiece(piece.Text.Substring(word.Start, word.Length), 0, IsDense: true));

    /// Words that are a phrase of the dictionaries, such as "hot pot", become one group.
    static IEnumerable<SearchGroup> Join(List<SearchPiece> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(MostWordsOfPhrase, words.Skip(at).TakeWhile(word => !word.IsDense).Count());
            var group = words[at].IsDense ? OfChinese(words[at]) : null;
            for (; group is null && length > 1; length -= group is null ? 1 : 0)
            {
                group = OfPhrase([.. words.Skip(at).Take(length)]);
            }
            yield return group ?? OfEnglish(words[at]);
            at += group is null || words[at].IsDense ? 1 : length;
        }
    }

    static SearchGroup? OfPhrase(IReadOnlyList<SearchPiece> words)
    {
        var (phrase, joined) = (string.Join(' ', words.Select(word => word.Text)), string.Concat(words.Select(word => word.Text)));
        // Dictionaries have "hotpot" as well as phrases.
        var chinese = Best([.. Lexicon.ChineseOf(phrase), .. Lexicon.ChineseOf(joined)]);
        var isPinyin = chinese.Count == 0 && words.All(word => SearchPinyin.IsPinyin(word.Text));
        return chinese.Count == 0 && !isPinyin ? null : new(phrase,
        [
            new([.. words.SelectMany(SearchTokens.NeededFor)], phrase),
            .. chinese.SelectMany(InChinese),
            .. isPinyin ? InPinyin(joined, words) : [],
        ]);
    }

    /// "lu ying" is one word, and "zhoumo luying" two.
    static IEnumerable<SearchAlternative> InPinyin(string joined, IReadOnlyList<SearchPiece> words) =>
        [OfPinyin(joined), new([.. words.Select(word => SearchFieldTokens.OfPinyin(word.Text))]) { Pinyin = words[0].Text }];

    static SearchGroup OfEnglish(SearchPiece word)
    {
        var chinese = Lexicon.ChineseOf(word.Text);
        return new(word.Text,
        [
            SearchAlternative.Of(word),
            .. OtherForms(word.Text),
            .. Best(chinese).SelectMany(InChinese),
            // "women" is English rather than 我们.
            .. chinese.Count > 0 && chinese[0].Weight >= WeightOfCommon ? [] : InPinyin(word.Text),
        ]);
    }

    static IEnumerable<SearchAlternative> InPinyin(string word)
    {
        if (word.Length <= MostInitials && word.Length > 1 && word.All(char.IsAsciiLetter))
        {
            yield return new([SearchFieldTokens.OfInitials(word)]) { Initials = word };
        }
        if (SearchPinyin.IsPinyin(word))
        {
            yield return OfPinyin(word);
        }
    }

    static SearchGroup OfChinese(SearchPiece word)
    {
        var english = Best(Lexicon.EnglishOf(word.Text));
        var synonyms = english.SelectMany(term => Best(Lexicon.ChineseOf(term)).Take(MostSynonyms)).Distinct(StringComparer.Ordinal)
            .Where(other => other != word.Text);
        return new(word.Text,
        [
            SearchAlternative.Of(word),
            .. english.SelectMany(term => OtherForms(term).Prepend(InEnglish(term))),
            .. english.Prepend(word.Text).Concat(synonyms).Select(OfTopic),
        ]);
    }

    static IEnumerable<SearchAlternative> OtherForms(string word) =>
        Lexicon.FormsOf(word).Where(form => form != word).Select(InEnglish);

    static SearchAlternative InEnglish(string word) => SearchAlternative.Of(new SearchPiece(word, 0, IsDense: false));

    static IEnumerable<SearchAlternative> InChinese(string word) =>
        [SearchAlternative.Of(new SearchPiece(SearchFolding.Fold(word), 0, IsDense: true)), OfTopic(word)];

    static SearchAlternative OfTopic(string name) => new([SearchFieldTokens.OfTopic(name)], name);

    static SearchAlternative OfPinyin(string pinyin) => new([SearchFieldTokens.OfPinyin(pinyin)]) { Pinyin = pinyin };

    static List<string> Best(IReadOnlyList<WeightedWord> words) => words.Count == 0 ? []
        :
        [
            .. words.TakeWhile(word => word.Weight >= Math.Max(LeastWeight, LeastShare * words[0].Weight)).Take(MostTranslations)
                .Select(word => word.Text),
        ];
}
