namespace Loquat.Media.Uploads;

/// A resumable upload (tus 1.0). The number of received bytes is the length of the file on disk and is stored nowhere else.
public sealed class Upload
{
    public required string Id { get; init; }
    public required long AccountId { get; init; }
    public required long MediumId { get; init; }
    public required long Length { get; init; }

    /// All bytes have been received and processing has started. The row stays until it expires, for a client that missed the response.
    public bool IsDone { get; set; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
