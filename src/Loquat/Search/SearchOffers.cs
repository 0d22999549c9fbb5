using Loquat.Notes;

namespace Loquat.Search;

/// What is offered while somebody types.
public sealed record SearchOffers(IReadOnlyList<string> Recent, IReadOnlyList<TopicSuggestion> Topics, IReadOnlyList<Author> People, IReadOnlyList<string> Popular);
