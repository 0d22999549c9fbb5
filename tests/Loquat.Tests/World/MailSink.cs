using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Loquat.Tests;

/// A local mail server that keeps all emails. Each server under test has its own sender address.
public sealed partial class MailSink : MessageStore
{
    static readonly ConcurrentDictionary<string, ConcurrentQueue<MimeMessage>> boxes = new();
    static readonly Lazy<int> port = new(Start);
    static int built;

    /// The options of a server that sends its email here.
    public static Task<IReadOnlyList<string>> NewRoomAsync()
    {
        var from = string.Create(CultureInfo.InvariantCulture, $"house{Interlocked.Increment(ref built)}@loquat.example");
        boxes[from] = new();
        return Task.FromResult<IReadOnlyList<string>>([string.Create(CultureInfo.InvariantCulture, $"Smtp=smtp://127.0.0.1:{port.Value}"),
            $"MailFrom={from}"]);
    }

    /// Returns all emails from one server to one address, without removing them.
    public static IReadOnlyList<MimeMessage> EmailsTo(string address, string from) =>
        [.. boxes[from].Where(message => ((MailboxAddress)message.To[0]).Address == address)];

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
        var to = ((MailboxAddress)message.To[0]).Address;
        if (to.StartsWith("nobody@", StringComparison.Ordinal))
        {
            return new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such mailbox");
        }
        boxes[((MailboxAddress)message.From[0]).Address].Enqueue(message);
        return SmtpResponse.Ok;
    }

    static int Start()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var chosen = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var options = new SmtpServerOptionsBuilder().ServerName("sink.loquat.example")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, chosen))).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new MailSink());
        _ = new SmtpServer.SmtpServer(options, services).StartAsync(CancellationToken.None);
        return chosen;
    }
}
