using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Notifications.Push;

/// Sends to push services. Their addresses come from browsers and are not trusted: only public hosts over TLS are allowed. A server on a
/// loopback address may also push to loopback addresses.
public sealed class PushClient(IHttpClientFactory clients, VapidKeys keys, LoquatOptions options)
{
    public const string Client = "push";
    const int DaysKept = 2;

    // Encodes to 24 characters; RFC 8030 allows 32.
    const int TopicBytes = 18;

    public static bool MayBe(Uri endpoint, LoquatOptions options) =>
        endpoint.Scheme == Uri.UriSchemeHttps || (endpoint is { Scheme: "http", IsLoopback: true } && options.PublicAddress.IsLoopback);

    /// Returns false if the browser's subscription is gone. Throws if the service asks to retry. Replaces an undelivered push about the
    /// same subject.
    public async Task<bool> SendAsync(PushSubscription to, byte[] words, string about, CancellationToken ct)
    {
        var endpoint = new Uri(to.Endpoint);
        if (!MayBe(endpoint, options))
        {
            // The server's public address is no longer loopback.
            return false;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(PushEncryption.Encrypt(words, to.Key, to.Auth)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add("TTL", (DaysKept * 86_400).ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");
        request.Headers.Add("Topic", TopicOf(to, about));
        request.Headers.TryAddWithoutValidation("Authorization", await keys.AuthorizationAsync(endpoint, ct));
        using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            throw new HttpRequestException($"The push service answered {(int)answer.StatusCode}.");
        }
        // Other refusals would be repeated, so they aren't retried. Only these two say that the subscription is gone.
        return answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone);
    }

    /// An opaque topic that differs for each browser, so that the service can't find out who shares a conversation.
    static string TopicOf(PushSubscription to, string about) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(to.Auth, Encoding.UTF8.GetBytes(about)).AsSpan(0, TopicBytes));

    /// DNS may return any address, so the resolved address is checked and connected to.
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, LoquatOptions options, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(addresses,
            address => PublicAddresses.Contains(address) || (IPAddress.IsLoopback(address) && options.PublicAddress.IsLoopback));
        if (open.Length == 0)
        {
            throw new HttpRequestException("That is no public machine.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
