using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

/// Who asked follows from now on.
[Job("follow-accepted")]
public sealed record FollowAccepted(
    [property: JsonPropertyName("RequesterId")] long RequesterId,
    [property: JsonPropertyName("RequestedId")] long RequestedId);
