namespace Loquat.Notes.Places;

/// A name of a place in a language, proposed by a person. It is used once a moderator has accepted it.
public sealed class PlaceAlias
{
    public const int MostCharacters = 60;

    public required long Id { get; init; }
    public required long PlaceId { get; init; }
    public required string Language { get; init; }
    public required string Name { get; init; }
    public required string Folded { get; init; }
    public PlaceAliasState State { get; set; }

    /// Null after that person's account was deleted.
    public long? ProposedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DecidedAt { get; set; }
}
