using Loquat.Accounts;
using Loquat.Languages.Words;
using Loquat.Notes;

namespace Loquat.Search;

/// Finds a sentence from a public note that contains a word.
public sealed class WordExamples(NoteSearch search)
{
    const int MostCharacters = 90;

    /// From the best result that the viewer may see, other than the note that is being read; null if there is none.
    public async Task<WordExample?> FindAsync(LookedUpWord word, long exceptNote, Viewer viewer, CancellationToken ct)
    {
        if (word.Written.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }
        var query = SearchQuery.Of($"\"{word.Written}\"");
        var found = await search.PageAsync(query, new SearchFilters(Language: word.Language), SearchOrder.Relevance, viewer,
            NoteCursor.Top, ct);
        return found.IsLoose ? null : found.Notes.Where(note => note.Place > 0 && note.Listing.Id != exceptNote)
            .Select(note => In(note, word)).FirstOrDefault(example => example is not null);
    }

    static WordExample? In(FoundNote note, LookedUpWord word)
    {
        for (var at = Next(note.Body, word, 0); at >= 0; at = Next(note.Body, word, at + 1))
        {
            var sentence = SentenceAround.Of(note.Body, at, word.Written.Length, MostCharacters);
            if (WordLookup.At(sentence.Whole, word.Language, sentence.Before.Length) is { } same
                && same.Written.Equals(word.Written, StringComparison.OrdinalIgnoreCase))
            {
                return new(note.Listing.Id, note.Language, sentence);
            }
        }
        return null;
    }

    static int Next(string body, LookedUpWord word, int from) =>
        body.IndexOf(word.Written, Math.Min(from, body.Length), StringComparison.OrdinalIgnoreCase);
}
