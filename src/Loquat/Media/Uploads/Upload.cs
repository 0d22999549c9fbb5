namespace Loquat.Media.Uploads;

/// A file that is coming in piece by piece (tus 1.0). How much has come is the length of the file on disk, and nowhere else.
public sealed class Upload
{
    public required string Id { get; init; }
    public required long AccountId { get; init; }
    public required long MediumId { get; init; }
    public required long Length { get; init; }

    /// All of it is here and went on its way. The row stays until it expires, for a client that did not hear the answer.
    public bool IsDone { get; set; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
