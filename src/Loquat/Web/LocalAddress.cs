namespace Loquat.Web;

/// Where to go next, when the request names it: never away from this server.
public static class LocalAddress
{
    public static string Of(string? wanted, string otherwise = "/") => IsLocal(wanted) ? wanted! : otherwise;

    /// The page that a form was on.
    public static string FromReferer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? Of(page.PathAndQuery)
            : "/";

    /// A path of our own: one slash, and nothing that a browser would read as a host or end a header with.
    static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(c => char.IsControl(c) || c == '\\')
            && address.Length <= 2_000;
}
