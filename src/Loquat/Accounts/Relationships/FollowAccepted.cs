using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

/// A follow request was accepted, so the requester follows the account now.
[Job("follow-accepted")]
public sealed record FollowAccepted(
    [property: JsonPropertyName("RequesterId")] long RequesterId,
    [property: JsonPropertyName("RequestedId")] long RequestedId);
