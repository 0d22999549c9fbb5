namespace Loquat.Http;

/// Endpoint metadata: accounts that are closing or suspended may use it too (see `StoppedAccounts`).
public sealed record OpenToStoppedAccounts
{
    public static OpenToStoppedAccounts Mark { get; } = new();
}
