using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Search;

/// A note that was found, with the words in which it was, and where it stands in the index.
public sealed record FoundNote(NoteListing Listing, string Title, string Body, string Language, long Place);
