using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Search;

/// A search result with its text and its place in the index.
public sealed record FoundNote(NoteListing Listing, string Title, string Body, string Language, long Place)
{
    /// The note lacks the words as written.
    public bool IsByMeaning { get; init; }
}
