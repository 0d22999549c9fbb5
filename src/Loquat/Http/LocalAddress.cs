namespace Loquat.Http;

/// Validates redirect targets from requests: they never lead to another server.
public static class LocalAddress
{
    public static string Of(string? wanted, string otherwise = "/") => IsLocal(wanted) ? wanted! : otherwise;

    /// The page that contained the form.
    public static string FromReferer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? Of(page.PathAndQuery)
            : "/";

    /// A local path starts with exactly one slash, and has no characters that a browser reads as a host or that end a header.
    static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(c => char.IsControl(c) || c == '\\')
            && address.Length <= 2_000;
}
