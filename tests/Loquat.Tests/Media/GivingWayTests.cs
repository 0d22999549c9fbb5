using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Loquat.Media;

namespace Loquat.Tests.Media;

public sealed class GivingWayTests : IDisposable
{
    readonly TestClock clock = new();
    readonly Readers readers = new();
    readonly GivingWay givingWay;
    readonly List<Process> children = [];

    /// In seconds.
    double worked;

    public GivingWayTests() => givingWay = new GivingWay(readers, clock) { FrontTime = () => TimeSpan.FromSeconds(worked) };

    [Fact]
    public async Task Children_keep_to_half_of_the_processors_while_many_read_and_have_them_all_again_after()
    {
        var child = Begin();
        AssertHas(ProcessorShare.Whole, child);

        Read(GivingWay.Many);
        await BecomesAsync(child, ProcessorShare.UpperHalf);
        // Who begins now has half at once.
        AssertHas(ProcessorShare.UpperHalf, Begin());

        // Those readers count for a second of the machine's own time.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        clock.Advance(GivingWay.Hold);
        await BecomesAsync(child, ProcessorShare.Whole);
    }

    [Fact]
    public async Task Those_who_answer_and_those_who_work_have_a_half_each_while_many_read()
    {
        Begin();
        Read(GivingWay.Many);
        await BecomesAsync(InFront, ProcessorShare.LowerHalf);
        await BecomesAsync(InTheBack, ProcessorShare.UpperHalf);

        givingWay.Dispose();
        await BecomesAsync(InFront, ProcessorShare.Whole);
        await BecomesAsync(InTheBack, ProcessorShare.Whole);
    }

    [Fact]
    public async Task Readers_who_need_more_than_a_half_get_it_and_the_children_stay_apart()
    {
        var child = Begin();
        Read(GivingWay.Many);
        await BecomesAsync(InFront, ProcessorShare.LowerHalf);

        worked += GivingWay.Most * Environment.ProcessorCount;
        await BecomesAsync(InFront, ProcessorShare.Whole);
        AssertHas(ProcessorShare.UpperHalf, child);
    }

    [Theory]
    [InlineData("7 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 12 3 0 0 20 0", 12 + 3)]
    [InlineData("", 0)]
    public void The_time_of_a_thread_is_read_whatever_its_name_is(string stat, long ticks) => Assert.Equal(ticks, OwnThreads.TicksIn(stat));

    [Fact]
    public async Task A_few_readers_change_nothing()
    {
        var child = Begin();
        Read(GivingWay.Many - 1);
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        AssertHas(ProcessorShare.Whole, child);
    }

    [Fact]
    public async Task A_child_that_has_ended_does_no_harm()
    {
        var (ended, child) = (Begin(), Begin());
        ended.Kill();
        await ended.WaitForExitAsync();
        ended.Dispose();
        children.Remove(ended);
        Read(GivingWay.Many);

        await BecomesAsync(child, ProcessorShare.UpperHalf);
    }

    [Theory]
    [InlineData(new byte[] { 0b11, 0 }, new byte[] { 0b1, 0 }, new byte[] { 0b10, 0 })]
    [InlineData(new byte[] { 0b1, 0 }, new byte[] { 0b1, 0 }, new byte[] { 0b1, 0 })]
    [InlineData(new byte[] { 0b1011, 0b1 }, new byte[] { 0b11, 0 }, new byte[] { 0b1000, 0b1 })]
    [InlineData(new byte[] { }, new byte[] { }, new byte[] { })]
    public void Halves_are_of_the_processors_that_are_ours(byte[] whole, byte[] lower, byte[] upper)
    {
        Assert.Equal(lower, ProcessorShare.LowerHalfOf(whole));
        Assert.Equal(upper, ProcessorShare.UpperHalfOf(whole));
    }

    public void Dispose()
    {
        givingWay.Dispose();
        children.ForEach(child => child.Kill());
    }

    void Read(int times) => Enumerable.Range(0, times).ToList().ForEach(_ => readers.Count());

    /// With threads of its own, as those have that take the most.
    Process Begin()
    {
        var child = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-re", "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=5:duration=60", "-f", "null", "-"]))!;
        children.Add(child);
        givingWay.Follow(child);
        return child;
    }

    static void AssertHas(byte[] processors, Process child) => Assert.All(Allowed(child), allowed => Assert.Equal(Number(processors), allowed));

    static Task BecomesAsync(Process child, byte[] processors) => BecomesAsync(() => Allowed(child), processors);

    static async Task BecomesAsync(Func<List<BigInteger>> allowed, byte[] processors)
    {
        for (var i = 0; allowed().Any(one => one != Number(processors)); i++)
        {
            Assert.True(i < 2000, "It did not change.");
            await Task.Delay(5);
        }
    }

    static BigInteger Number(byte[] processors) => new(processors, isUnsigned: true);

    /// Of each of its threads, as the system says it.
    static List<BigInteger> Allowed(Process child) => Allowed(Directory.EnumerateDirectories($"/proc/{child.Id}/task"));

    /// Of a thread that was there before.
    static List<BigInteger> InFront() => Allowed([$"/proc/self/task/{Environment.ProcessId}"]);

    static List<BigInteger> InTheBack()
    {
        List<BigInteger> allowed = [];
        WorkThreads.Back.RunAsync(() => allowed = Allowed(["/proc/thread-self"]), default).GetAwaiter().GetResult();
        return allowed;
    }

    static List<BigInteger> Allowed(IEnumerable<string> threads) =>
        [.. threads
            .SelectMany(thread => File.ReadLines(Path.Combine(thread, "status")))
            .Where(line => line.StartsWith("Cpus_allowed:", StringComparison.Ordinal))
            .Select(line => BigInteger.Parse("0" + line.Split('\t')[1].Replace(",", "", StringComparison.Ordinal), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
