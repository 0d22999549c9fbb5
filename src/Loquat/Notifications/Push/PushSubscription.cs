namespace Loquat.Notifications.Push;

/// A browser that wants to be told while nobody looks. It ends with the session in which it was asked for.
public sealed class PushSubscription
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required long SessionId { get; init; }

    /// Where its service takes pushes for it.
    public required string Endpoint { get; init; }

    /// The browser's public key, and the secret that it shares with us.
    public required byte[] Key { get; init; }
    public required byte[] Auth { get; init; }

    /// Of the page on which it was asked for.
    public required string Language { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
