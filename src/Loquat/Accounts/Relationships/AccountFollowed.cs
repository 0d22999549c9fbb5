using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

[DomainEvent("account-followed")]
public sealed record AccountFollowed(
    [property: JsonPropertyName("FollowerId")] long FollowerId,
    [property: JsonPropertyName("FollowedId")] long FollowedId);
