using System.Net;
using System.Net.Sockets;

namespace Loquat.Http;

/// The client address that rate limits count by. It is kept only as long as the limit is counted, and never stored.
public static class ClientAddress
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        // An IPv6 /64 usually belongs to one household.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString()
            : address.ToString();
    }
}
