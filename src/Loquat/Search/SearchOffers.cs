using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;

namespace Loquat.Search;

/// What is offered while somebody types.
public sealed record SearchOffers(
    IReadOnlyList<string> Recent, IReadOnlyList<TopicSuggestion> Topics, IReadOnlyList<Author> People, IReadOnlyList<PlaceView> Places,
    IReadOnlyList<string> Popular);
