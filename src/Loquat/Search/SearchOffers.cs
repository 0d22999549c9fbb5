using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;

namespace Loquat.Search;

/// Suggestions while somebody types a query.
public sealed record SearchOffers(
    IReadOnlyList<string> Recent, IReadOnlyList<TopicSuggestion> Topics, IReadOnlyList<Author> People, IReadOnlyList<PlaceView> Places,
    IReadOnlyList<string> Popular);
