using System.Threading.RateLimiting;

namespace Loquat.Accounts;

/// Limits per hour for sign-up, sign-in, publishing and so on. Counts are in memory; a key is forgotten once its bucket is full again,
/// after an hour at most.
public sealed class RateLimits(LoquatOptions options) : IAsyncDisposable
{
    readonly PartitionedRateLimiter<string> signUps = PerHour(6);
    readonly PartitionedRateLimiter<string> signIns = PerHour(60);
    readonly PartitionedRateLimiter<string> publishing = PerHour(120);
    readonly PartitionedRateLimiter<string> reporting = PerHour(30);
    readonly PartitionedRateLimiter<string> naming = PerHour(30);
    readonly PartitionedRateLimiter<string> commenting = PerHour(240);
    readonly PartitionedRateLimiter<string> copying = PerHour(6);
    readonly PartitionedRateLimiter<string> listening = PerHour(20);
    readonly PartitionedRateLimiter<string> mailing = PerHour(6);
    readonly PartitionedRateLimiter<string> gestures = PerHour(3_600);
    readonly PartitionedRateLimiter<string> signalling = PerHour(3_600);
    readonly PartitionedRateLimiter<string> searching = PerHour(3_600);

    public void CountSignUp(string from) => Count(signUps, from, Text.Limit_SignUp);

    public void CountSignIn(string from) => Count(signIns, from, Text.Limit_SignIn);

    public void CountPublishing(long accountId) =>
        Count(publishing, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Publishing);

    public void CountReporting(long accountId) =>
        Count(reporting, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Reporting);

    /// Names for places.
    public void CountNaming(long accountId) =>
        Count(naming, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Naming);

    public void CountCommenting(long accountId) =>
        Count(commenting, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Commenting);

    public void CountCopying(long accountId) =>
        Count(copying, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Copying);

    /// Speech recognition of a video, which costs the operator money.
    public void CountListening(long accountId) =>
        Count(listening, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Listening);

    /// Emails to an address that is not confirmed.
    public void CountMailing(long accountId) =>
        Count(mailing, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_Mailing);
    /// Typing indicators and reactions in conversations.
    public void CountGesture(long accountId) =>
        Count(gestures, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Message_TooFast);

    /// Batches of view events.
    public void CountViewEvents(long accountId) =>
        Count(signalling, accountId.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.Limit_ViewEvents);

    /// Keyed by account, or by network address for anonymous viewers.
    public void CountSearching(string from) => Count(searching, from, Text.Limit_Searching);

    void Count(PartitionedRateLimiter<string> limiter, string key, string message)
    {
        if (options.RateLimits == Switch.Off)
        {
            return;
        }
        using var lease = limiter.AttemptAcquire(key);
        if (!lease.IsAcquired)
        {
            throw Refusal.TooMany(message, lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1));
        }
    }

    /// A token bucket that refills evenly over the hour.
    static PartitionedRateLimiter<string> PerHour(int times) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = times,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromHours(1) / times,
            QueueLimit = 0,
        }));

    public async ValueTask DisposeAsync()
    {
        await signUps.DisposeAsync();
        await signIns.DisposeAsync();
        await publishing.DisposeAsync();
        await reporting.DisposeAsync();
        await naming.DisposeAsync();
        await commenting.DisposeAsync();
        await copying.DisposeAsync();
        await listening.DisposeAsync();
        await mailing.DisposeAsync();
        await gestures.DisposeAsync();
        await signalling.DisposeAsync();
        await searching.DisposeAsync();
    }
}
