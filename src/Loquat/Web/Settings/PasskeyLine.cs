namespace Loquat.Web.Settings;

/// A passkey in the security settings. The id is in base64url.
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset CreatedAt);
