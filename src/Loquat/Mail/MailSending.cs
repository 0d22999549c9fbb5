using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Loquat.Mail;

/// Gives letters to the mail server that the operator named. Without one nobody is sent anything, and nothing is offered that needs it.
public sealed partial class MailSending(LoquatOptions options, ILogger<MailSending> log)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOn => options.Smtp is not null;

    /// Where the server can't be reached, or asks to come back later, the job that wanted it is done again. What it refuses for good is let
    /// go.
    public async Task SendAsync(EmailMessage letter, CancellationToken ct)
    {
        if (options.Smtp is not { } server)
        {
            return;
        }
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, SecurityOf(server), ct);
            if (server.UserInfo.Split(':', 2) is [var user, var password])
            {
                await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), ct);
            }
            await client.SendAsync(EmailRenderer.Of(letter, options.MailFrom, Text.Site_Name, options.PublicAddress.Host), ct);
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (SmtpCommandException error) when (error.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            && (int)error.StatusCode >= 500)
        {
            LogRefused((int)error.StatusCode);
        }
    }

    /// Whether a mail that failed can't be with the mail server all the same: that could not be reached, or said no. A line that was cut
    /// says neither.
    public static bool WasSurelyNotTaken(Exception error) =>
        error is SmtpCommandException or SocketException or AuthenticationException or SslHandshakeException;

    /// Over the net never in the clear; to a server on the same machine as it likes.
    static SecureSocketOptions SecurityOf(Uri server) => server switch
    {
        { Scheme: "smtps" } => SecureSocketOptions.SslOnConnect,
        { IsLoopback: true } => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.StartTls,
    };

    /// Without the address: logs are no place for it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail was refused for good ({Status})")]
    partial void LogRefused(int status);
}
