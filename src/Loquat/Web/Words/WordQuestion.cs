using System.Globalization;
using Loquat.Languages.Words;
using Loquat.Notes.Publishing;

namespace Loquat.Web.Words;

/// What a reader wants to look up: a word, or the word at a position of a text.
public sealed record WordQuestion(string Language, string Word, string Passage, int At, long? Note)
{
    const int LongestSentence = 200;

    public static WordQuestion Of(IQueryCollection query) => new(
        (query["language"].ToString() is { Length: > 0 } tag ? tag : PageLanguage.IsChinese ? "en" : "zh").Split('-')[0],
        query["word"].ToString().Trim(),
        query["text"].ToString(),
        int.TryParse(query["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0,
        long.TryParse(query["note"], NumberStyles.None, CultureInfo.InvariantCulture, out var note) ? note : null);

    public bool IsSupported => WordLookup.Supports(Language);

    /// Null without a word, or if there is none at the position.
    public LookedUpWord? Find()
    {
        if (Word.Length > WordLookup.LongestWord || Passage.Length > NoteContent.BodyLength)
        {
            throw Refusal.Invalid(Text.Words_TooLong, "word");
        }
        return !IsSupported ? null
            : Passage.Length > 0 ? WordLookup.At(Passage, Language, At)
            : Word.Length > 0 ? WordLookup.Of(Word, Language)
            : null;
    }

    /// The sentence in which the word was met, or empty.
    public string SentenceOf(LookedUpWord word) => Passage.Length == 0
        ? ""
        : SentenceAround.Of(Passage, word.Start, word.Written.Length, LongestSentence).Whole;
}
