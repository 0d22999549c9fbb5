using Loquat.Linguistics.Search;
using Loquat.Notes;

namespace Loquat.Search;

/// Parses a query part by part. Input without a special meaning is a word or is ignored.
sealed class SearchQueryParser(string text)
{
    const string Quotes = "\"“”„«»「」『』";

    readonly List<SearchPiece> words = [];
    readonly List<IReadOnlyList<SearchPiece>> phrases = [];
    readonly List<string> topics = [];
    readonly List<string> handles = [];
    readonly List<IReadOnlyList<SearchPiece>> unwanted = [];
    int at;

    public SearchQuery Read()
    {
        while (at < text.Length)
        {
            ReadPart();
        }
        return new SearchQuery(text)
        {
            Words = [.. words.Distinct()],
            Phrases = phrases,
            Topics = [.. topics.Distinct()],
            Handles = [.. handles.Distinct()],
            Unwanted = unwanted,
        };
    }

    void ReadPart()
    {
        if (char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        else if (IsQuote(at))
        {
            Add(Quoted(), phrases);
        }
        else if (text[at] is '-' or '－' or '−' && at + 1 < text.Length)
        {
            at++;
            Add(IsQuote(at) ? Quoted() : Word(), unwanted);
        }
        else
        {
            Take(Word());
        }
    }

    void Take(string word)
    {
        if (word[0] is '#' or '＃' && NoteText.TopicsOf(word) is [var topic])
        {
            topics.Add(topic);
        }
        else if (word[0] is '@' or '＠' && word.Length > 1 && word[1..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
        {
            handles.Add(Accounts.Handles.KeyOf(word[1..]));
        }
        else
        {
            words.AddRange(SearchQuery.Read(word));
        }
    }

    static void Add(string written, List<IReadOnlyList<SearchPiece>> to)
    {
        if (SearchQuery.Read(written) is { Count: > 0 } pieces)
        {
            to.Add(pieces);
        }
    }

    /// Up to the next quote, or to the end if there is none.
    string Quoted()
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(at))
        {
            at++;
        }
        return text[start..Math.Min(text.Length, at++)];
    }

    string Word()
    {
        var start = at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(at))
        {
            at++;
        }
        return text[start..at];
    }

    bool IsQuote(int place) => place < text.Length && Quotes.Contains(text[place], StringComparison.Ordinal);
}
