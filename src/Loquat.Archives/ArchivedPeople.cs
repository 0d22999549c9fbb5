using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>The person's relationships. Lists are streamed when written, and read into memory.</summary>
/// <param name="Following">People whom the person follows.</param>
/// <param name="Requested">People whom the person asked to follow.</param>
/// <param name="Followers">Followers of the person.</param>
/// <param name="Blocked">People whom the person blocked.</param>
/// <param name="Muted">People whom the person muted.</param>
/// <param name="Topics">Names of topics that the person follows; null in early archives.</param>
public sealed record ArchivedPeople(
    [property: JsonPropertyName("following")] IAsyncEnumerable<ArchivedPerson> Following,
    [property: JsonPropertyName("requested")] IAsyncEnumerable<ArchivedPerson> Requested,
    [property: JsonPropertyName("followers")] IAsyncEnumerable<ArchivedPerson> Followers,
    [property: JsonPropertyName("blocked")] IAsyncEnumerable<ArchivedPerson> Blocked,
    [property: JsonPropertyName("muted")] IAsyncEnumerable<ArchivedPerson> Muted,
    [property: JsonPropertyName("topics")] IAsyncEnumerable<string>? Topics = null);

/// <summary>Somebody else.</summary>
/// <param name="Handle">The handle without <c>@</c>.</param>
/// <param name="Address">The address of the profile page.</param>
/// <param name="Since">When the relationship started.</param>
/// <param name="Until">When a mute expires, or null.</param>
public sealed record ArchivedPerson(
    [property: JsonPropertyName("handle")] string Handle,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("since")] DateTimeOffset Since,
    [property: JsonPropertyName("until")] DateTimeOffset? Until);
