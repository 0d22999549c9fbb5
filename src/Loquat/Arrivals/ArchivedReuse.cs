using Loquat.Notes;

namespace Loquat.Arrivals;

/// What others may make of one's notes: by default, and of each; and what was wanted done to one's videos.
public sealed record ArchivedReuse(Reuse Usual, IAsyncEnumerable<ArchivedMaking> Notes, IAsyncEnumerable<ArchivedVideo> Videos);
