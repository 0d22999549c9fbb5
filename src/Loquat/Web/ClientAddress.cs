using System.Net;
using System.Net.Sockets;

namespace Loquat.Web;

/// Whose allowance a request uses up. Known for as long as the allowance is counted, and written nowhere.
public static class ClientAddress
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        // One household has a whole /64 to itself.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString()
            : address.ToString();
    }
}
