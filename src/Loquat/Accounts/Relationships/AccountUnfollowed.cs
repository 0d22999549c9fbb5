using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

[DomainEvent("account-unfollowed")]
public sealed record AccountUnfollowed(
    [property: JsonPropertyName("FollowerId")] long FollowerId,
    [property: JsonPropertyName("FollowedId")] long FollowedId);
