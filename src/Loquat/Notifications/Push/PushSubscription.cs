namespace Loquat.Notifications.Push;

/// A browser's subscription to pushes. It ends with the session in which it was created.
public sealed class PushSubscription
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required long SessionId { get; init; }

    /// The address of the push service for this browser.
    public required string Endpoint { get; init; }

    /// The browser's public key, and the secret that it shares with the server.
    public required byte[] Key { get; init; }
    public required byte[] Auth { get; init; }

    /// The language of the page on which the subscription was created.
    public required string Language { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
