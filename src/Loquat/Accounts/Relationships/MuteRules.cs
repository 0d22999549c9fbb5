using Loquat.Data;

namespace Loquat.Accounts.Relationships;

/// Whom somebody has muted, as SQL and as LINQ. A test checks that both forms agree.
public static class MuteRules
{
    /// The accounts that `@viewer` has muted at `@now` (Unix time in milliseconds).
    public static readonly string MutedByViewer = MutedBy("@viewer", "@now");

    /// `account` and `now` are SQL expressions, such as the placeholders of parameters.
    public static string MutedBy(string account, string now) =>
        $"SELECT muted_id FROM mutes WHERE muter_id = {account} AND (until IS NULL OR until > {now})";

    /// The mutes of an account that have not expired.
    public static IQueryable<Mute> LastingOf(this IQueryable<Mute> mutes, long muterId, DateTimeOffset now)
    {
        DateTimeOffset? at = now;
        return mutes.Where(m => m.MuterId == muterId && (m.Until == null || m.Until > at));
    }
}
