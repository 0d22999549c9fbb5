using System.Diagnostics;

namespace Loquat.Media;

/// Divides the processors while many people read and children are at work: the children, and what works for uploads and jobs in this process,
/// have the upper half, and whoever answers people the lower one. That children run only when nobody else wants to is not enough: whoever wakes
/// up on a processor that such a child has just got waits for milliseconds to be let in, and so does a reader behind an upload. Where the lower
/// half would be too small for the readers they have all processors; the children stay apart.
///
/// It knows the readers of this process only.
public sealed class GivingWay(Readers readers, TimeProvider clock) : IDisposable
{
    /// Requests within a second from which on readers are many.
    public const int Many = 10;

    /// Of the time of the lower half of the processors: how much of it the front may take before it gets the others too.
    public const double Most = 0.6;

    /// How long it stays divided after the last time that readers were many, and undivided after the last time that they were too many.
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    const int StepsOfASecond = 4;

    readonly Lock changing = new();
    readonly List<Process> children = [];
    readonly (long Asked, TimeSpan Front)[] before = new (long, TimeSpan)[StepsOfASecond];
    int step;
    long? lastMany;
    long? lastTooMany;
    ITimer? timer;

    /// How long the front of this process has worked so far.
    internal Func<TimeSpan> FrontTime { private get; init; } = OwnThreads.FrontTime;

    /// Whether children keep to the upper half.
    bool isNarrow;

    /// Whether this process's own threads are parted too.
    bool isDivided;

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
            if (timer is null)
            {
                Array.Fill(before, (readers.Asked, FrontTime()));
                timer = clock.CreateTimer(_ => Look(), null, Step, Step);
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
            children.Clear();
            Rest();
        }
    }

    void Look()
    {
        lock (changing)
        {
            if (timer is null)
            {
                return;
            }
            Count();
            children.RemoveAll(HasEnded);
            if (children.Count == 0)
            {
                Rest();
                return;
            }
            var wasNarrow = isNarrow;
            isNarrow = IsRecent(lastMany);
            // Each time anew, since a thread may have been begun by one that was not kept yet.
            if (isNarrow || wasNarrow)
            {
                children.ForEach(child => ProcessorShare.Keep(child, isNarrow ? ProcessorShare.UpperHalf : ProcessorShare.Whole));
            }
            Part(isNarrow && !IsRecent(lastTooMany));
        }
    }

    void Count()
    {
        var (asked, front) = (readers.Asked, FrontTime());
        if (asked - before[step].Asked >= Many)
        {
            lastMany = clock.GetTimestamp();
        }
        if ((front - before[step].Front).TotalSeconds >= Most * ProcessorShare.CountOf(ProcessorShare.LowerHalf))
        {
            lastTooMany = clock.GetTimestamp();
        }
        before[step] = (asked, front);
        step = (step + 1) % StepsOfASecond;
    }

    bool IsRecent(long? at) => at is { } then && clock.GetElapsedTime(then) < Hold;

    void Part(bool divide)
    {
        if (divide)
        {
            OwnThreads.Divide();
        }
        else if (isDivided)
        {
            OwnThreads.Unite();
        }
        isDivided = divide;
    }

    /// Nobody is at work.
    void Rest()
    {
        timer?.Dispose();
        timer = null;
        isNarrow = false;
        Part(divide: false);
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
