using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;
using QRCoder;

namespace Loquat.Web.Settings;

public static class TwoFactorPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/settings/two-factor", async (CurrentAccount me, TwoFactor twoFactor, LoquatOptions options, CancellationToken ct) =>
            Page(me.Account, await twoFactor.PrepareAsync(me.Account, ct), options));
        app.MapPost("/settings/two-factor", Enable);
        app.MapPost("/settings/two-factor/disable",
            (HttpContext context, CurrentAccount me, Fields fields, TwoFactor twoFactor, SecurityPages pages, CancellationToken ct) =>
                pages.FormAsync(context, me, () => twoFactor.DisableAsync(me.Account, fields["password"], ct), ct));
        app.MapPost("/settings/recovery-codes", async (CurrentAccount me, TwoFactor twoFactor, CancellationToken ct) =>
            Answer.Page<RecoveryCodesPage>(new { Codes = await twoFactor.RenewRecoveryCodesAsync(me.Account, ct) }));
    }

    static Task<IResult> Enable(
        HttpContext context, CurrentAccount me, Fields fields, TwoFactor twoFactor, LoquatOptions options, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () => Answer.Page<RecoveryCodesPage>(new { Codes = await twoFactor.EnableAsync(me.Account, fields["code"], ct) }),
            async problem => Page(me.Account, await twoFactor.PrepareAsync(me.Account, ct), options, problem));

    static IResult Page(Account account, string secret, LoquatOptions options, FormProblem? problem = null) =>
        Answer.Page<TwoFactorPage>(new { QrCode = QrCodeOf(account, secret, options), Secret = secret, Problem = problem });

    /// A QR code with the `otpauth` address for authenticator apps.
    static string QrCodeOf(Account account, string secret, LoquatOptions options)
    {
        var issuer = Uri.EscapeDataString($"Loquat ({options.PublicAddress.Host})");
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode($"otpauth://totp/{issuer}:{account.Handle}?secret={secret}&issuer={issuer}&digits=6",
            QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(code.GetGraphic(6))}";
    }
}
