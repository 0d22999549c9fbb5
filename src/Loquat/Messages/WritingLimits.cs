using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Enforces the allowance, and says when there is more.
public sealed class WritingLimits(LoquatDb db, LoquatOptions options, TimeProvider clock)
{
    static readonly TimeSpan Day = TimeSpan.FromHours(24);
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// To be called before `more` strangers are contacted.
    public async Task RefuseTooManyStrangersAsync(Account actor, int more, CancellationToken ct)
    {
        if (options.RateLimits == Switch.Off || more == 0)
        {
            return;
        }
        var now = clock.GetUtcNow();
        var since = now - Day;
        var answered = await db.Participants.CountAsync(p => p.AskedById == actor.Id && p.Folder == ConversationFolder.Accepted, ct);
        var allowed = WritingAllowance.Strangers(now - actor.CreatedAt, answered);
        var asked = await db.Participants.Where(p => p.AskedById == actor.Id && p.JoinedAt > since).OrderBy(p => p.JoinedAt)
            .Select(p => p.JoinedAt).ToListAsync(ct);
        if (asked.Count + more > allowed)
        {
            // If more people are contacted at once than a day allows, waiting doesn't help, so this time is only a minimum.
            var after = asked.Count == 0 ? Day : asked[0] + Day - now;
            throw Refusal.TooMany(Wording.Of(Text.Message_TooManyStrangers, allowed.ToString(CultureInfo.CurrentCulture), Said(after)),
                after);
        }
    }

    public async Task RefuseTooManyMessagesAsync(Account actor, CancellationToken ct)
    {
        if (options.RateLimits == Switch.Off)
        {
            return;
        }
        var now = clock.GetUtcNow();
        var since = Ids.FirstAt(now - Minute);
        if (await db.Messages.CountAsync(m => m.AuthorId == actor.Id && m.Id > since,
            ct) >= WritingAllowance.Messages(now - actor.CreatedAt))
        {
            throw Refusal.TooMany(Text.Message_TooFast, Minute);
        }
    }

    static string Said(TimeSpan after)
    {
        var (number, one, other) = after > TimeSpan.FromHours(1)
            ? ((int)Math.Ceiling(after.TotalHours), Text.Count_Hours_One, Text.Count_Hours_Other)
            : ((int)Math.Max(1, Math.Ceiling(after.TotalMinutes)), Text.Count_Minutes_One, Text.Count_Minutes_Other);
        return Counted.Of(number, one, other);
    }
}
