using System.Diagnostics;

namespace Loquat.Media;

/// Keeps the children whose work nobody waits for to half of the processors while many people read. That they run only when nobody
/// else wants to is not enough: whoever wakes up on a processor that such a child has just got waits for milliseconds to be let in. It
/// knows the readers of this process only.
public sealed class GivingWay(Readers readers, TimeProvider clock) : IDisposable
{
    /// Requests within a second from which on readers are many.
    public const int Many = 10;

    /// How long children stay apart after the last time that they were.
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    const int StepsOfASecond = 4;

    readonly Lock changing = new();
    readonly List<Process> children = [];
    readonly long[] askedBefore = new long[StepsOfASecond];
    int step;
    long? lastMany;
    ITimer? timer;
    bool isNarrow;

    /// From now on until it ends, or its owner disposes of it.
    public void Follow(Process child)
    {
        if (ProcessorShare.Whole.Length == 0)
        {
            return;
        }
        lock (changing)
        {
            children.Add(child);
            if (children.Count == 1)
            {
                Array.Fill(askedBefore, readers.Asked);
                timer ??= clock.CreateTimer(_ => Look(), null, Step, Step);
            }
            if (isNarrow)
            {
                ProcessorShare.Keep(child, ProcessorShare.UpperHalf);
            }
        }
    }

    public void Dispose()
    {
        lock (changing)
        {
            timer?.Dispose();
        }
    }

    void Look()
    {
        lock (changing)
        {
            var (wasNarrow, asked) = (isNarrow, readers.Asked);
            if (asked - askedBefore[step] >= Many)
            {
                lastMany = clock.GetTimestamp();
            }
            askedBefore[step] = asked;
            step = (step + 1) % StepsOfASecond;
            isNarrow = lastMany is { } at && clock.GetElapsedTime(at) < Hold;

            children.RemoveAll(HasEnded);
            // Each time anew, since a thread may have been begun by one that was not kept yet.
            if (isNarrow || wasNarrow)
            {
                children.ForEach(child => ProcessorShare.Keep(child, isNarrow ? ProcessorShare.UpperHalf : ProcessorShare.Whole));
            }
            if (children.Count == 0)
            {
                timer?.Dispose();
                timer = null;
            }
        }
    }

    static bool HasEnded(Process child)
    {
        try
        {
            return child.HasExited;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
