using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Loquat.Notifications.Push;

/// Speaks to push services. Their addresses come from browsers, so from anybody: they lead to public machines over TLS, and to no other. A server
/// that is on this machine alone may also push to this machine.
public sealed class PushClient(IHttpClientFactory clients, VapidKeys keys, LoquatOptions options)
{
    public const string Client = "push";
    const int DaysKept = 2;

    public static bool MayBe(Uri endpoint, LoquatOptions options) => endpoint.Scheme == Uri.UriSchemeHttps || (endpoint is { Scheme: "http", IsLoopback: true } && options.PublicAddress.IsLoopback);

    /// Whether the browser is still there. Throws where the service wants to be asked again.
    public async Task<bool> SendAsync(PushSubscription to, byte[] words, CancellationToken ct)
    {
        var endpoint = new Uri(to.Endpoint);
        if (!MayBe(endpoint, options))
        {
            // The server has moved from this machine to the net since.
            return false;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(PushEncryption.Encrypt(words, to.Key, to.Auth)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add("TTL", (DaysKept * 86_400).ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");
        request.Headers.TryAddWithoutValidation("Authorization", await keys.AuthorizationAsync(endpoint, ct));
        using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            throw new HttpRequestException($"The push service answered {(int)answer.StatusCode}.");
        }
        // Whatever else it refuses it will refuse again, but only of some it says that the browser has gone.
        return answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone);
    }

    /// A name may lead anywhere by the time it is looked up: the address itself is looked at, and connected to.
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, LoquatOptions options, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(addresses, address => PublicAddresses.Contains(address) || (IPAddress.IsLoopback(address) && options.PublicAddress.IsLoopback));
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
