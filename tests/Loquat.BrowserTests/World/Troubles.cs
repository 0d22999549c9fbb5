using System.Collections.Concurrent;

namespace Loquat.BrowserTests;

/// What a person should never meet: errors in the console, refused policies, failed requests, requests to anybody else.
public sealed class Troubles
{
    // A page that is left drops what it was waiting for; who cuts the line must not complain; and an upload that goes on may come before
    // the server knows that the line was cut, and asks once more.
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

    /// Some journeys lead into a refusal.
    public void Forgive(string trouble) => forgiven.Add(trouble);

    void Meet(IConsoleMessage message)
    {
        // The request that failed tells more.
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
