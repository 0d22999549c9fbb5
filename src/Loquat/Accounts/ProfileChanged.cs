using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Accounts;

/// The display name, the bio or a profile picture of an account changed.
[DomainEvent("profile-changed")]
public sealed record ProfileChanged([property: JsonPropertyName("AccountId")] long AccountId);
