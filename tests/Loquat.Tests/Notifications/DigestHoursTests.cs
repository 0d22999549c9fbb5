using System.Globalization;
using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;

namespace Loquat.Tests.Notifications;

/// When digests are due in various time zones.
public class DigestHoursTests
{
    [Theory]
    [InlineData("2026-11-26T00:30:00Z", "Daily", "Asia/Shanghai", "2026-11-26T01:00:00Z")]
    [InlineData("2026-11-26T01:00:00Z", "Daily", "Asia/Shanghai", "2026-11-27T01:00:00Z")]
    [InlineData("2026-11-26T01:00:00Z", "Weekly", "Asia/Shanghai", "2026-11-28T01:00:00Z")]
    [InlineData("2026-11-26T01:00:00Z", "Daily", "Asia/Kathmandu", "2026-11-26T03:15:00Z")]
    [InlineData("2026-03-28T12:00:00Z", "Daily", "Europe/Berlin", "2026-03-29T07:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "Daily", "Europe/Berlin", "2026-10-25T08:00:00Z")]
    // The Saturday of the local time zone, which may be Friday in UTC.
    [InlineData("2026-11-26T01:00:00Z", "Weekly", "Pacific/Kiritimati", "2026-11-27T19:00:00Z")]
    [InlineData("2026-11-26T01:00:00Z", "Weekly", "America/Los_Angeles", "2026-11-28T17:00:00Z")]
    [InlineData("2026-11-26T10:00:00Z", "Daily", "", "2026-11-27T09:00:00Z")]
    public void Digests_are_due_at_nine_local_time(string now, string rhythm, string zone, string due) =>
        Assert.Equal(At(due), DigestHours.NextAfter(At(now), Enum.Parse<DigestRhythm>(rhythm), zone));

    [Fact]
    public void Without_a_choice_the_night_is_quiet()
    {
        var choice = new PushChoice { AccountId = 1, Zone = "Asia/Shanghai" };
        Assert.Equal(At("2026-11-27T01:00:00Z"), DigestHours.QuietOf(choice).EndFor(At("2026-11-26T19:00:00Z")));
        Assert.Null(DigestHours.QuietOf(choice).EndFor(At("2026-11-26T07:00:00Z")));
        Assert.NotNull(DigestHours.QuietOf(new PushChoice { AccountId = 1 }).EndFor(At("2026-11-26T03:00:00Z")));
    }

    static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
