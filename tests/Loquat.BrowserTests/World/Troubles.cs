using System.Collections.Concurrent;

namespace Loquat.BrowserTests;

/// Errors that no person should meet: console errors, policy violations, failed requests, requests to other hosts.
public sealed class Troubles
{
    // Always allowed: requests that are cancelled by leaving a page, requests without a connection, and a resumed upload that arrives
    // before the server noticed the disconnect, which is repeated.
    readonly List<string> forgiven = ["net::ERR_ABORTED", "net::ERR_INTERNET_DISCONNECTED", "answered 423"];
    readonly ConcurrentQueue<string> met = new();
    readonly string home;

    public Troubles(IBrowserContext profile, string home)
    {
        this.home = home;
        profile.Console += (_, message) => Meet(message);
        profile.WebError += (_, error) => met.Enqueue($"{error.Page?.Url}: {error.Error}");
        profile.Request += (_, request) => Meet(request);
        profile.RequestFailed += (_, request) => met.Enqueue($"{request.Method} {request.Url}: {request.Failure}");
        profile.Response += (_, response) => Meet(response);
    }

    public IEnumerable<string> Unforgiven => met.Where(trouble => !forgiven.Exists(f => trouble.Contains(f, StringComparison.Ordinal)));

    /// For tests that provoke a refusal.
    public void Forgive(string trouble) => forgiven.Add(trouble);

    void Meet(IConsoleMessage message)
    {
        // The failed request itself says more.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            met.Enqueue($"{message.Page?.Url}: {message.Text} ({message.Location})");
        }
    }

    void Meet(IRequest request)
    {
        if (!request.Url.StartsWith($"{home}/", StringComparison.Ordinal) && new Uri(request.Url).Scheme is not ("data" or "blob"))
        {
            met.Enqueue($"{request.Method} {request.Url} leaves the house");
        }
    }

    void Meet(IResponse response)
    {
        if (response.Status >= 400)
        {
            met.Enqueue($"{response.Request.Method} {response.Url} answered {response.Status}");
        }
    }
}
