using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

/// Who asked does not ask any more, or was declined, which they are not told.
[Job("follow-request-withdrawn")]
public sealed record FollowRequestWithdrawn(
    [property: JsonPropertyName("RequesterId")] long RequesterId,
    [property: JsonPropertyName("RequestedId")] long RequestedId);
