using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

/// A follow request was withdrawn or declined. The requester is not notified.
[Job("follow-request-withdrawn")]
public sealed record FollowRequestWithdrawn(
    [property: JsonPropertyName("RequesterId")] long RequesterId,
    [property: JsonPropertyName("RequestedId")] long RequestedId);
