using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Loquat.Media;

/// On which of this machine's processors a child may run, as sets of bits in the way of Linux's `sched_setaffinity(2)`.
static partial class ProcessorShare
{
    // 1,024 processors, as many as glibc's `cpu_set_t` has room for.
    const int SetBytes = 128;

    /// Those that this process may use itself; none where the system does not say.
    public static byte[] Whole { get; } = Read();

    /// The upper half of them, or all where there is one only.
    public static byte[] UpperHalf { get; } = UpperHalfOf(Whole);

    /// Keeps all threads of a child to a set; those that they begin later stay in it by themselves.
    public static void Keep(Process child, byte[] processors)
    {
        try
        {
            foreach (var thread in Directory.EnumerateDirectories($"/proc/{child.Id}/task"))
            {
                // One that has ended meanwhile needs nothing, and where the system forbids this, children run as they did.
                _ = SetAffinity(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), SetBytes, processors);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The child has ended, or its owner is done with it.
        }
    }

    internal static byte[] UpperHalfOf(byte[] whole)
    {
        var ours = Enumerable.Range(0, whole.Length * 8).Where(n => (whole[n / 8] & 1 << (n % 8)) != 0).ToList();
        var half = new byte[whole.Length];
        foreach (var n in ours.Skip(ours.Count / 2))
        {
            half[n / 8] |= (byte)(1 << (n % 8));
        }
        return half;
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
