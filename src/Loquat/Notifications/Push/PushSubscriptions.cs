using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

/// The push subscriptions of browsers.
public sealed class PushSubscriptions(LoquatDb db, Ids ids, LoquatOptions options, TimeProvider clock)
{
    /// The limit per account. The oldest are removed.
    public const int Most = 20;
    const int EndpointLength = 1_000;

    /// Stores a subscription as the browser reports it. Replaces one of another account in the same browser.
    public Task AddAsync(SignedIn session, string endpoint, string key, string auth, CancellationToken ct) =>
        db.WithFreshIdsAsync(async () =>
        {
            var (address, point, secret) = (EndpointOf(endpoint), BytesOf(key), BytesOf(auth));
            if (secret.Length != PushEncryption.AuthBytes || !IsKey(point))
            {
                throw Refusal.Invalid(Text.Push_Unusable);
            }
            await using var work = await db.BeginAsync(ct);
            await db.LockAsync($"push of {session.AccountId}", ct);
            await db.PushSubscriptions.Where(s => s.Endpoint == address).ExecuteDeleteAsync(ct);
            var kept = await db.PushSubscriptions.Where(s => s.AccountId == session.AccountId).OrderByDescending(s => s.Id).Take(Most - 1)
                .Select(s => s.Id).ToListAsync(ct);
            await db.PushSubscriptions.Where(s => s.AccountId == session.AccountId && !kept.Contains(s.Id)).ExecuteDeleteAsync(ct);
            var made = new PushSubscription
            {
                Id = ids.Next(),
                AccountId = session.AccountId,
                SessionId = session.SessionId,
                Endpoint = address,
                Key = point,
                Auth = secret,
                Language = CultureInfo.CurrentUICulture.Name,
                CreatedAt = clock.GetUtcNow(),
            };
            db.PushSubscriptions.Add(made);
            await work.CommitAsync(ct);
            return made;
        });

    public async Task RemoveAsync(SignedIn session, string endpoint, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.PushSubscriptions.Where(s => s.AccountId == session.AccountId && s.Endpoint == endpoint).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// The push service reported that the subscription is gone.
    public async Task ForgetAsync(long subscriptionId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.PushSubscriptions.Where(s => s.Id == subscriptionId).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// Subscriptions whose session is active.
    public IQueryable<PushSubscription> Alive(DateTimeOffset now)
    {
        var sessions = db.Sessions;
        return db.PushSubscriptions.Where(s =>
            sessions.Any(session => session.Id == s.SessionId && session.AccountId == s.AccountId && session.EndedAt == null
                && session.ExpiresAt > now));
    }

    /// Deletes the subscriptions of ended sessions.
    public async Task SweepAsync(CancellationToken ct)
    {
        var (now, sessions) = (clock.GetUtcNow(), db.Sessions);
        await using var work = await db.BeginAsync(ct);
        await db.PushSubscriptions.Where(s =>
            !sessions.Any(session => session.Id == s.SessionId && session.AccountId == s.AccountId && session.EndedAt == null
                && session.ExpiresAt > now)).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    string EndpointOf(string endpoint) =>
        endpoint.Length <= EndpointLength && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && PushClient.MayBe(address, options)
            ? address.AbsoluteUri
            : throw Refusal.Invalid(Text.Push_Unusable);

    static byte[] BytesOf(string text)
    {
        try
        {
            return text.Length <= 200 ? Base64Url.DecodeFromChars(text) : [];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    static bool IsKey(byte[] point)
    {
        try
        {
            using var _ = ECDiffieHellman.Create(PushEncryption.PointOf(point));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
