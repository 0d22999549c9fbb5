using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

/// Identifies this server to push services (RFC 8292). All processes on a database share one key, which is generated on first use.
public sealed class VapidKeys(IServiceScopeFactory scopes, LoquatOptions options, TimeProvider clock) : IDisposable
{
    [StoredName("server key")]
    const string Name = "vapid";

    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    readonly SemaphoreSlim gate = new(1);
    ECDsa? known;

    /// In the format that the browser expects.
    public async Task<string> PublicKeyAsync(CancellationToken ct) => PublicOf(await KeyAsync(ct));

    /// The `Authorization` header for one push service.
    public async Task<string> AuthorizationAsync(Uri endpoint, CancellationToken ct)
    {
        var key = await KeyAsync(ct);
        var claims = JsonSerializer.SerializeToUtf8Bytes(new
        {
            aud = endpoint.GetLeftPart(UriPartial.Authority),
            exp = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds(),
            sub = Subject
        });
        var signed = $"{Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return string.Create(CultureInfo.InvariantCulture, $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={PublicOf(key)}");
    }

    /// How the push service can contact the operator.
    string Subject =>
        options.Contact.Contains('@', StringComparison.Ordinal) ? $"mailto:{options.Contact}"
            : options.IsSecure ? options.Origin
            : $"mailto:{options.MailFrom}";

    async Task<ECDsa> KeyAsync(CancellationToken ct)
    {
        if (known is not null)
        {
            return known;
        }
        await gate.WaitAsync(ct);
        try
        {
            return known ??= await FindOrMakeAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<ECDsa> FindOrMakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (!await db.ServerKeys.AnyAsync(k => k.Name == Name, ct))
        {
            var secret = key.ExportPkcs8PrivateKey();
            await using var work = await db.BeginAsync(ct);
            // If several processes generate a key, the first one wins.
            await db.Database.ExecuteSqlAsync($"INSERT INTO server_keys (name, secret) VALUES ({Name}, {secret}) ON CONFLICT DO NOTHING",
                ct);
            await work.CommitAsync(ct);
        }
        key.ImportPkcs8PrivateKey((await db.ServerKeys.AsNoTracking().SingleAsync(k => k.Name == Name, ct)).Secret, out _);
        return key;
    }

    static string PublicOf(ECDsa key) =>
        Base64Url.EncodeToString(PushEncryption.BytesOf(key.ExportParameters(includePrivateParameters: false).Q));

    public void Dispose()
    {
        known?.Dispose();
        gate.Dispose();
    }
}
