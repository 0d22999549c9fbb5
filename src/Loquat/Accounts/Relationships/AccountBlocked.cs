using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts.Relationships;

[Job("account-blocked")]
public sealed record AccountBlocked(
    [property: JsonPropertyName("BlockerId")] long BlockerId,
    [property: JsonPropertyName("BlockedId")] long BlockedId);
