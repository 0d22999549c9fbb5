using System.Diagnostics;
using Loquat.Media.Videos;

namespace Loquat.Tests.Media;

public sealed class TranscodeTurnsTests
{
    [Fact]
    public async Task A_low_priority_transcode_is_stopped_while_an_urgent_one_runs()
    {
        using var turns = new TranscodeTurns();
        using var child = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        using var late = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        try
        {
            using var waits = turns.Waits(child);
            using (await turns.HurriesAsync(default))
            {
                await BecomesAsync(child, 'T');
                // A child that starts now is stopped at once.
                using var waitsToo = turns.Waits(late);
                await BecomesAsync(late, 'T');
                late.Kill();
            }
            await BecomesAsync(child, 'S');
        }
        finally
        {
            child.Kill();
            late.Kill();
        }
    }

    /// Waits for the state letter in /proc: T is stopped, S is sleeping.
    static async Task BecomesAsync(Process child, char state)
    {
        for (var i = 0; (await File.ReadAllTextAsync($"/proc/{child.Id}/stat")).Split(") ")[1][0] != state; i++)
        {
            Assert.True(i < 400, "It did not change.");
            await Task.Delay(5);
        }
    }
}
