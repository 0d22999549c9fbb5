namespace Loquat.Notes.Places;

/// What a place is called in a language, as somebody proposed it. It counts once a moderator has accepted it.
public sealed class PlaceAlias
{
    public const int MostCharacters = 60;

    public required long Id { get; init; }
    public required long PlaceId { get; init; }
    public required string Language { get; init; }
    public required string Name { get; init; }
    public required string Folded { get; init; }
    public PlaceAliasState State { get; set; }

    /// Nobody once their account is gone.
    public long? ProposedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DecidedAt { get; set; }
}
