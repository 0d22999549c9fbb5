using System.Net;
using Xunit.Sdk;

namespace Loquat.Tests;

/// Sends requests like a browser: with cookies, with `Origin` on those that change something, and with a referrer.
public sealed class Browser : IDisposable
{
    readonly HttpClient client;
    readonly Uri home;
    readonly LogRecorder log;
    string? lastPage;

    public Browser(RunningServer server)
    {
        home = server.Options.PublicAddress;
        log = server.Log;
        client = new HttpClient(server.Handler) { BaseAddress = home };
        Headers["User-Agent"] = "Mozilla/5.0 (test)";
    }

    /// Sent with every request.
    public Dictionary<string, string> Headers { get; } = [];

    public CookieContainer Cookies { get; } = new();

    public string? SessionCookie =>
        Cookies.GetCookies(home).FirstOrDefault(c => c.Name.EndsWith("loquat", StringComparison.Ordinal))?.Value;

    public async Task<Page> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = Request(HttpMethod.Get, address, headers);
        var page = await SendAsync(request);
        if (page.Status == HttpStatusCode.OK)
        {
            lastPage = new Uri(home, address).ToString();
        }
        return page;
    }

    public async Task<Page> PostAsync(
        string address, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var request = Request(HttpMethod.Post, address, headers);
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        request.Headers.TryAddWithoutValidation("Origin", home.GetLeftPart(UriPartial.Authority));
        return await SendAsync(request);
    }

    public HttpRequestMessage Request(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in Headers.Select(h => (h.Key, h.Value)).Concat(headers))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        if (lastPage is not null && !request.Headers.Contains("Referer"))
        {
            request.Headers.TryAddWithoutValidation("Referer", lastPage);
        }
        return request;
    }

    /// Adds nothing but cookies. A 5xx response fails the test, except 501.
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var address = new Uri(home, request.RequestUri!);
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        }
        var named = request.RequestUri!.OriginalString;
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var given))
        {
            foreach (var cookie in given)
            {
                Cookies.SetCookies(address, cookie);
            }
        }
        return (int)answer.StatusCode < 500 || answer.StatusCode == HttpStatusCode.NotImplemented || named == "/health"
            ? new Page(named, answer, await answer.Content.ReadAsStringAsync())
            : throw new XunitException(
                $"{request.Method} {request.RequestUri} answered {answer.StatusCode}:\n{string.Join('\n', log.Errors)}");
    }

    /// Returns as soon as the headers arrive.
    public async Task<HttpResponseMessage> BeginAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", Cookies.GetCookieHeader(home));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// Returns the bytes of a file.
    public async Task<byte[]> BytesAsync(string address)
    {
        using var request = Request(HttpMethod.Get, address, []);
        request.Headers.TryAddWithoutValidation("Cookie", Cookies.GetCookieHeader(new Uri(home, address)));
        using var answer = await client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => client.Dispose();
}
