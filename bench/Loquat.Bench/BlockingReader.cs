using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Loquat.Bench;

/// Requests a page repeatedly on one connection, from one thread that the kernel wakes when data arrives. HttpClient passes each response
/// through two more threads; on a machine that the server keeps busy, their waiting times would be attributed to the server.
sealed class BlockingReader : IDisposable
{
    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] request;
    readonly byte[] answer = new byte[1024 * 1024];

    public BlockingReader(Uri page)
    {
        socket.Connect(page.Host, page.Port);
        request = Encoding.ASCII.GetBytes($"GET {page.PathAndQuery} HTTP/1.1\r\nHost: {page.Authority}\r\n\r\n");
    }

    /// Throws unless a complete page with a Content-Length arrives.
    public void Read()
    {
        socket.Send(request);
        var (read, length) = (0, int.MaxValue);
        while (read < length)
        {
            var more = socket.Receive(answer.AsSpan(read));
            if (more == 0)
            {
                throw new IOException("The server closed the connection.");
            }
            read += more;
            if (length == int.MaxValue && answer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is var end && end >= 0)
            {
                length = end + 4 + LengthIn(Encoding.ASCII.GetString(answer, 0, end));
            }
        }
    }

    static int LengthIn(string head)
    {
        const string Name = "Content-Length: ";
        var lines = head.Split("\r\n");
        return lines[0] == "HTTP/1.1 200 OK"
            ? int.Parse(lines.Single(line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase))[Name.Length..],
                CultureInfo.InvariantCulture)
            : throw new IOException(lines[0]);
    }

    public void Dispose() => socket.Dispose();
}
