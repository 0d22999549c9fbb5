using Loquat.Media.Videos;
using Loquat.Notes;

namespace Loquat.Arrivals;

/// Of what a note is made, by its address, and what others may make of it; nothing of that where it was never asked.
public sealed record ArchivedMaking(string Note, Reuse? Reuse, string? Sound, JoinKind? Join, string? Source, DateTimeOffset? WithdrawnAt);
