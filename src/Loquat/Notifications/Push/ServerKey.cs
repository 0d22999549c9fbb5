namespace Loquat.Notifications.Push;

/// A private key of this server.
public sealed record ServerKey(string Name, byte[] Secret);
