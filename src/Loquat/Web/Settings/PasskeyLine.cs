namespace Loquat.Web.Settings;

/// A passkey in the list of its owner. The id is as an address writes it.
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset CreatedAt);
