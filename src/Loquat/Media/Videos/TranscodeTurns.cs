using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Loquat.Media.Videos;

/// Lets a short transcode, for which somebody waits, go before long ones: these stand still meanwhile, so that there is never more than
/// one for each two processors. It knows those of this process only.
public sealed partial class TranscodeTurns : IDisposable
{
    // POSIX leaves the numbers open; these are Linux's on every processor that .NET runs on.
    const int Continue = 18;
    const int Stop = 19;

    readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));
    readonly Lock changing = new();
    readonly HashSet<Process> patient = [];
    int hurried;

    /// A child that may be held up, until what is returned is disposed of.
    public IDisposable Waits(Process child)
    {
        lock (changing)
        {
            patient.Add(child);
            if (hurried > 0)
            {
                Send(child, Stop);
            }
        }
        return new End(() =>
        {
            lock (changing)
            {
                patient.Remove(child);
            }
        });
    }

    /// Holds up those that may be, until what is returned is disposed of.
    public async Task<IDisposable> HurriesAsync(CancellationToken ct)
    {
        await places.WaitAsync(ct);
        lock (changing)
        {
            if (++hurried == 1)
            {
                SendToAll(Stop);
            }
        }
        return new End(() =>
        {
            lock (changing)
            {
                if (--hurried == 0)
                {
                    SendToAll(Continue);
                }
            }
            places.Release();
        });
    }

    public void Dispose() => places.Dispose();

    void SendToAll(int signal)
    {
        foreach (var child in patient)
        {
            Send(child, signal);
        }
    }

    static void Send(Process child, int signal)
    {
        if (!child.HasExited)
        {
            _ = Kill(child.Id, signal);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    sealed class End(Action act) : IDisposable
    {
        bool isOver;

        public void Dispose()
        {
            if (!isOver)
            {
                isOver = true;
                act();
            }
        }
    }
}
