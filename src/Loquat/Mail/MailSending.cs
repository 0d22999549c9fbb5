using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Loquat.Mail;

/// Sends emails through the configured mail server. Without one nothing is sent, and features that need email are not offered.
public sealed partial class MailSending(LoquatOptions options, ILogger<MailSending> log)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOn => options.Smtp is not null;

    /// Throws if the mail server can't be reached or asks to retry later, so that the job is retried. A permanent refusal is logged and
    /// dropped.
    public async Task SendAsync(EmailMessage email, CancellationToken ct)
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
            await client.SendAsync(EmailRenderer.Of(email, options.MailFrom, Text.Site_Name, options.PublicAddress.Host), ct);
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (SmtpCommandException error) when (error.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            && (int)error.StatusCode >= 500)
        {
            LogRefused((int)error.StatusCode);
        }
    }

    /// Whether a failed email surely wasn't accepted: the mail server could not be reached or refused it. After a broken connection this is
    /// unknown.
    public static bool WasSurelyNotTaken(Exception error) =>
        error is SmtpCommandException or SocketException or AuthenticationException or SslHandshakeException;

    /// Requires TLS, except to a server on the same machine.
    static SecureSocketOptions SecurityOf(Uri server) => server switch
    {
        { Scheme: "smtps" } => SecureSocketOptions.SslOnConnect,
        { IsLoopback: true } => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.StartTls,
    };

    /// Without the address, because logs must not contain it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server rejected an email permanently ({Status})")]
    partial void LogRefused(int status);
}
