using System.Collections.Concurrent;
using System.Globalization;

namespace Loquat;

/// The threads of this process, parted into a back, where work is done that nobody looks at meanwhile, and a front, which is all others and
/// answers people.
static class OwnThreads
{
    static readonly ConcurrentDictionary<int, byte> back = new();

    /// The thread that calls, for as long as it lives.
    public static void JoinTheBack()
    {
        if (OperatingSystem.IsLinux())
        {
            // The C library has a call for it, but not everywhere where .NET runs.
            var link = new FileInfo("/proc/thread-self").LinkTarget;
            back[int.Parse(Path.GetFileName(link!), CultureInfo.InvariantCulture)] = 0;
        }
    }

    /// The front keeps to the lower half of the processors and the back to the upper one. A thread that begins later is as the one that began it.
    public static void Divide() => Keep(ProcessorShare.LowerHalf, ProcessorShare.UpperHalf);

    public static void Unite() => Keep(ProcessorShare.Whole, ProcessorShare.Whole);

    /// How long the front has been at work so far, threads that have ended left out.
    public static TimeSpan FrontTime()
    {
        var ticks = 0L;
        foreach (var thread in ProcessorShare.ThreadsOf("self").Where(thread => !back.ContainsKey(thread)))
        {
            try
            {
                ticks += TicksIn(File.ReadAllText($"/proc/self/task/{thread}/stat"));
            }
            catch (IOException)
            {
                // It has ended.
            }
        }
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    /// Hundredths of a second, in user and in system mode: the fields 14 and 15 of proc_pid_stat(5), of which the second may hold spaces. None of a
    /// thread that has ended while it was read.
    internal static long TicksIn(string stat)
    {
        if (!stat.Contains(')', StringComparison.Ordinal))
        {
            return 0;
        }
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    static void Keep(byte[] front, byte[] behind)
    {
        foreach (var thread in ProcessorShare.ThreadsOf("self"))
        {
            ProcessorShare.Keep(thread, back.ContainsKey(thread) ? behind : front);
        }
    }
}
