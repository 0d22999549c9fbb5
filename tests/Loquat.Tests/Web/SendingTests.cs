using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Loquat.Web.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Loquat.Tests.Web;

/// Over real connections of a real Kestrel.
public sealed class SendingTests : IAsyncLifetime
{
    const int Long = 3_000_000;

    readonly TaskCompletionSource<bool> sawTheEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly WebApplication app;

    public SendingTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
        {
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.SendDirectly());
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 10_000_000, gracePeriod: TimeSpan.FromSeconds(2));
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/once")]
    [InlineData("/in-pieces")]
    [InlineData("/flushed")]
    [InlineData("/chunked")]
    public async Task What_is_written_arrives_as_it_was_written(string path)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = Address };

        Assert.Equal(Written(Long), await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        Assert.Equal(Written(Long), await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
    }

    [Fact]
    public async Task Who_reads_slowly_gets_all_of_it()
    {
        using var socket = await AskAsync("GET /in-pieces HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", receiveBuffer: 4096);
        await Task.Delay(300);

        var answer = await ToTheEndAsync(socket);

        Assert.Equal(Written(Long), answer[^Long..]);
    }

    [Fact]
    public async Task Requests_that_come_at_once_are_answered_one_after_the_other()
    {
        using var socket = await AskAsync(string.Concat(Enumerable.Range(1, 30).Select(i => $"GET /small?{i} HTTP/1.1\r\nHost: x\r\n{(i == 30 ? "Connection: close\r\n" : "")}\r\n")));

        var answer = Encoding.ASCII.GetString(await ToTheEndAsync(socket));

        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"<?{i}>"), answer.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('<')).Select(line => line[..(line.IndexOf('>', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public async Task Who_hangs_up_in_the_middle_ends_the_writing()
    {
        using (await AskAsync("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n", receiveBuffer: 4096))
        {
            await Task.Delay(200);
        }

        Assert.True(await sawTheEnd.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Who_asks_and_reads_nothing_is_hung_up_on()
    {
        using var socket = await AskAsync("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n", receiveBuffer: 4096);

        Assert.True(await sawTheEnd.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task What_was_not_flushed_goes_to_the_transport_with_the_end()
    {
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var behind = new Pipe();
        var writer = new SocketWriter(nobody, behind.Writer);
        writer.Write(Written(10_000));
        Assert.Equal(10_000, writer.UnflushedBytes);

        await writer.CompleteAsync();

        var read = await behind.Reader.ReadAsync();
        Assert.Equal(Written(10_000), read.Buffer.ToArray());
        Assert.True(read.IsCompleted);
    }

    [Fact]
    public async Task A_socket_that_is_gone_completes_the_flush()
    {
        var gone = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        gone.Dispose();
        var writer = new SocketWriter(gone, new Pipe().Writer);
        writer.Write(Written(10));

        Assert.True((await writer.FlushAsync()).IsCompleted);
        Assert.Equal(0, writer.UnflushedBytes);
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Advance(1));
    }

    async Task AnswerAsync(HttpContext context)
    {
        var (response, path) = (context.Response, context.Request.Path.Value);
        if (path == "/small")
        {
            await response.WriteAsync($"<{context.Request.QueryString}>\n");
            return;
        }
        if (path == "/endless")
        {
            while (!(await response.BodyWriter.WriteAsync(Written(100_000))).IsCompleted && !context.RequestAborted.IsCancellationRequested)
            {
            }
            sawTheEnd.SetResult(true);
            return;
        }
        response.ContentLength = path == "/chunked" ? null : Long;
        var piece = path == "/once" ? Long : 70_001;
        for (var at = 0; at < Long; at += piece)
        {
            response.BodyWriter.Write(Written(Long).AsSpan(at, Math.Min(piece, Long - at)));
            if (path is "/flushed" or "/chunked")
            {
                await response.BodyWriter.FlushAsync();
            }
        }
        await response.BodyWriter.FlushAsync();
    }

    Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    async Task<Socket> AskAsync(string request, int receiveBuffer = 65_536)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = receiveBuffer };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Address.Port));
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        return socket;
    }

    static async Task<byte[]> ToTheEndAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    static readonly byte[] Pattern = [.. Enumerable.Range(0, Long).Select(i => (byte)((i * 31) + (i >> 8)))];

    static byte[] Written(int length) => Pattern[..length];
}
