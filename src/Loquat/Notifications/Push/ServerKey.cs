namespace Loquat.Notifications.Push;

/// A secret of this server that others know its public half of.
public sealed record ServerKey(string Name, byte[] Secret);
