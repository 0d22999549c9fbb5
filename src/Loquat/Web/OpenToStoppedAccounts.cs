namespace Loquat.Web;

/// Metadata of an endpoint that closing and suspended accounts reach as well (see `StoppedAccounts`).
public sealed record OpenToStoppedAccounts
{
    public static OpenToStoppedAccounts Mark { get; } = new();
}
