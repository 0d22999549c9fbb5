using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Notifications.Push;

/// Speaks to push services. Their addresses come from browsers, so from anybody: they lead to public machines over TLS, and to no other. A
/// server that is on this machine alone may also push to this machine.
public sealed class PushClient(IHttpClientFactory clients, VapidKeys keys, LoquatOptions options)
{
    public const string Client = "push";
    const int DaysKept = 2;

    // 24 characters; RFC 8030 has room for 32.
    const int TopicBytes = 18;

    public static bool MayBe(Uri endpoint, LoquatOptions options) =>
        endpoint.Scheme == Uri.UriSchemeHttps || (endpoint is { Scheme: "http", IsLoopback: true } && options.PublicAddress.IsLoopback);

    /// Whether the browser is still there. Throws where the service wants to be asked again. What waits there about the same thing is
    /// replaced.
    public async Task<bool> SendAsync(PushSubscription to, byte[] words, string about, CancellationToken ct)
    {
        var endpoint = new Uri(to.Endpoint);
        if (!MayBe(endpoint, options))
        {
            // The server has moved from this machine to the net since.
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
        // Whatever else it refuses it will refuse again, but only of some it says that the browser has gone.
        return answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone);
    }

    /// Of no meaning to the service, and another one for each browser: it does not learn who talks in the same conversation.
    static string TopicOf(PushSubscription to, string about) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(to.Auth, Encoding.UTF8.GetBytes(about)).AsSpan(0, TopicBytes));

    /// A name may lead anywhere by the time it is looked up: the address itself is looked at, and connected to.
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
