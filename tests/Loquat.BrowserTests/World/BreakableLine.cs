using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Loquat.BrowserTests;

/// A proxy between browsers and a server that can drop connections in the middle of a transfer. A browser that is set offline lets running
/// requests finish.
public sealed class BreakableLine : IAsyncDisposable
{
    const int Piece = 16 * 1024;

    readonly TcpListener listener;
    readonly int server;
    readonly ConcurrentDictionary<TcpClient, byte> open = new();
    readonly Task running;
    volatile bool isCut;
    volatile int bytesPerSecond = int.MaxValue;

    public BreakableLine(int port, int server)
    {
        this.server = server;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        running = AcceptAsync();
    }

    /// Limits the upload speed of each connection.
    public void IsSlow(int upwards) => bytesPerSecond = upwards;

    public void IsFast() => bytesPerSecond = int.MaxValue;

    public void IsCut()
    {
        isCut = true;
        foreach (var client in open.Keys)
        {
            Reset(client);
        }
    }

    public void IsMended() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        IsCut();
        await running;
    }

    async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = CarryAsync(client);
        }
    }

    async Task CarryAsync(TcpClient client)
    {
        open.TryAdd(client, 0);
        using var upstream = new TcpClient { NoDelay = true };
        try
        {
            if (isCut)
            {
                return;
            }
            client.NoDelay = true;
            await upstream.ConnectAsync(IPAddress.Loopback, server);
            await Task.WhenAny(PumpAsync(client, upstream, isUpwards: true), PumpAsync(upstream, client, isUpwards: false));
        }
        catch (SocketException)
        {
            // The server is not running.
        }
        finally
        {
            open.TryRemove(client, out _);
            Reset(client);
        }
    }

    async Task PumpAsync(TcpClient from, TcpClient to, bool isUpwards)
    {
        var buffer = new byte[Piece];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
                if (isUpwards && bytesPerSecond != int.MaxValue)
                {
                    await Task.Delay(TimeSpan.FromSeconds((double)count / bytesPerSecond));
                }
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection was cut.
        }
    }

    /// Resets the connection without a graceful shutdown.
    static void Reset(TcpClient client)
    {
        client.Client?.Close(0);
        client.Dispose();
    }
}
