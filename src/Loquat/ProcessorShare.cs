using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Loquat;

/// On which of this machine's processors a child or a thread may run, as sets of bits in the way of Linux's `sched_setaffinity(2)`.
static partial class ProcessorShare
{
    // 1,024 processors, as many as glibc's `cpu_set_t` has room for.
    const int SetBytes = 128;

    /// Those that this process may use itself; none where the system does not say.
    public static byte[] Whole { get; } = Read();

    /// The upper half of them, or all where there is one only.
    public static byte[] UpperHalf { get; } = UpperHalfOf(Whole);

    /// The others, or all where there is one only.
    public static byte[] LowerHalf { get; } = LowerHalfOf(Whole);

    /// One for each bit.
    public static int CountOf(byte[] processors) => processors.Sum(eight => BitOperations.PopCount(eight));

    /// Keeps all threads of a child to a set; those that they begin later stay in it by themselves.
    public static void Keep(Process child, byte[] processors)
    {
        try
        {
            foreach (var thread in ThreadsOf($"{child.Id}"))
            {
                Keep(thread, processors);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The child has ended, or its owner is done with it.
        }
    }

    /// A thread by its number in the system; 0 is the one that calls. One that has ended meanwhile needs nothing, and where the system forbids this,
    /// all run as they did.
    public static void Keep(int thread, byte[] processors)
    {
        if (processors.Length > 0)
        {
            _ = SetAffinity(thread, processors.Length, processors);
        }
    }

    /// The numbers of the threads of a process, `self` for this one.
    public static IEnumerable<int> ThreadsOf(string process) =>
        Directory.EnumerateDirectories($"/proc/{process}/task").Select(thread => int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture));

    internal static byte[] UpperHalfOf(byte[] whole) => SetOf(whole.Length, [.. In(whole).Skip(In(whole).Count / 2)]);

    internal static byte[] LowerHalfOf(byte[] whole) => In(whole) is { Count: > 1 } ours ? SetOf(whole.Length, ours[..(ours.Count / 2)]) : whole;

    static List<int> In(byte[] processors) => [.. Enumerable.Range(0, processors.Length * 8).Where(n => (processors[n / 8] & 1 << (n % 8)) != 0)];

    static byte[] SetOf(int bytes, List<int> processors)
    {
        var set = new byte[bytes];
        foreach (var n in processors)
        {
            set[n / 8] |= (byte)(1 << (n % 8));
        }
        return set;
    }

    static byte[] Read()
    {
        var processors = new byte[SetBytes];
        return OperatingSystem.IsLinux() && GetAffinity(0, SetBytes, processors) >= 0 ? processors : [];
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetAffinity(int thread, nint bytes, [Out] byte[] processors);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nint bytes, byte[] processors);
}
