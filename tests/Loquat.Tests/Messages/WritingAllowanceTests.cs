using Loquat.Messages;

namespace Loquat.Tests.Messages;

public class WritingAllowanceTests
{
    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(1, 0, 6)]
    [InlineData(0, 2, 11)]
    [InlineData(10, 5, 30)]
    [InlineData(365, 0, 60)]
    [InlineData(0, 1_000, 60)]
    [InlineData(-1, 0, 5)]
    public void The_limit_of_strangers_grows_with_days_and_replies(int days, int answered, int allowed) =>
        Assert.Equal(allowed, WritingAllowance.Strangers(TimeSpan.FromDays(days), answered));

    [Theory]
    [InlineData(0, 20)]
    [InlineData(4, 40)]
    [InlineData(30, 60)]
    public void The_message_rate_grows_with_days(int days, int allowed) =>
        Assert.Equal(allowed, WritingAllowance.Messages(TimeSpan.FromDays(days)));

    [Fact]
    public void The_limits_never_decrease()
    {
        for (var days = 0; days < 100; days++)
        {
            Assert.True(
                WritingAllowance.Strangers(TimeSpan.FromDays(days + 1), days) >= WritingAllowance.Strangers(TimeSpan.FromDays(days), days));
            Assert.True(
                WritingAllowance.Strangers(TimeSpan.FromDays(days), days + 1) >= WritingAllowance.Strangers(TimeSpan.FromDays(days), days));
        }
    }
}
