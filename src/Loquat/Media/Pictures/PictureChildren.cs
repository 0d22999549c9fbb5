using System.Collections.Concurrent;

namespace Loquat.Media.Pictures;

/// A pool with one child process per processor, started on demand. A child handles many pictures, because starting one, including JIT
/// compilation, costs as much as ten small pictures. A child that failed is never reused.
public sealed class PictureChildren(Sandbox sandbox, ScratchFolders scratch, ILogger<PictureChildren> log) : IDisposable
{
    const int ErrandsOfAChild = 500;
    const int Tries = 2;
    static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(20);

    readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount));
    readonly ConcurrentBag<PictureChildProcess> idle = [];
    int begun;

    /// The number of children started so far.
    public int Begun => begun;

    /// Whether the child that started last can read HEIC.
    public bool CanReadHeic { get; private set; } = true;

    public bool HasIdle => !idle.IsEmpty;

    public async Task<PictureRenditions> AskAsync(ImageRequest request, CancellationToken ct)
    {
        await places.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var child = idle.TryTake(out var waiting) ? waiting : await BeginAsync(ct);
                if (await child.AskAsync(request, ct) is { } answer)
                {
                    KeepOrEnd(child);
                    return answer.Made ?? throw new UnusableMedium(answer.Problem);
                }
                // The child died. If an earlier picture was the cause, a new child will succeed.
                log.LogWarning("An image process ended unexpectedly: {Reason}", await child.EndAsync());
                if (attempt == Tries || child.TookTooLong)
                {
                    throw new UnusableMedium(child.TookTooLong ? MediumProblem.TookTooLong : MediumProblem.Broken);
                }
            }
        }
        finally
        {
            places.Release();
        }
    }

    /// Starts a child in advance. Throws if this machine can't run any.
    public async Task PrepareAsync(CancellationToken ct) => KeepOrEnd(await BeginAsync(ct));

    async Task<PictureChildProcess> BeginAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref begun);
        var home = scratch.Create();
        var process = await sandbox.BeginAsync(PictureChildProcess.Command, home.Path, SandboxLimits.Pictures,
            PictureChildProcess.Variables);
        var child = new PictureChildProcess(process, home, PictureChildProcess.UsualPatience);
        try
        {
            await child.BeReadyAsync(ct);
            CanReadHeic = child.CanReadHeic;
            return child;
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    void KeepOrEnd(PictureChildProcess child)
    {
        if (child.Errands >= ErrandsOfAChild)
        {
            child.Dispose();
            return;
        }
        idle.Add(child);
        _ = EndWhenIdleAsync();
    }

    /// A child uses about 80 MB of memory, so idle ones are ended.
    async Task EndWhenIdleAsync()
    {
        await Task.Delay(IdleFor);
        var stay = new List<PictureChildProcess>();
        while (idle.TryTake(out var child))
        {
            if (child.IdleTime < IdleFor)
            {
                stay.Add(child);
            }
            else
            {
                child.Dispose();
            }
        }
        stay.ForEach(idle.Add);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var child))
        {
            child.Dispose();
        }
        places.Dispose();
    }
}
