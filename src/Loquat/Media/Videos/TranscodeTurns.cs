using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Loquat.Media.Videos;

/// Pauses long transcodes while short ones run for which somebody waits, so that at most one runs per two processors. Covers the processes
/// of this server process only.
public sealed partial class TranscodeTurns : IDisposable
{
    // POSIX doesn't define the numbers. These are Linux's on every processor that .NET supports.
    const int Continue = 18;
    const int Stop = 19;

    readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));
    readonly Lock changing = new();
    readonly HashSet<Process> patient = [];
    int hurried;

    /// Allows the child to be paused until the result is disposed.
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

    /// Pauses those children until the result is disposed.
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
