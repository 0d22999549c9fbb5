using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

/// Somebody asked to follow a private account.
[Job("follow-requested")]
public sealed record FollowRequested(
    [property: JsonPropertyName("RequesterId")] long RequesterId,
    [property: JsonPropertyName("RequestedId")] long RequestedId);
