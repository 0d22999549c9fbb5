namespace Loquat.Web.Notes;

/// Named as in section 2.3.4 of the specification.
public sealed record OEmbedJson
{
    public string Version { get; init; } = "1.0";
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required string AuthorName { get; init; }
    public required string AuthorUrl { get; init; }
    public required string ProviderName { get; init; }
    public required string ProviderUrl { get; init; }

    /// Only for photos.
    public string? Url { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }

    public string? ThumbnailUrl { get; init; }
    public int? ThumbnailWidth { get; init; }
    public int? ThumbnailHeight { get; init; }
}
