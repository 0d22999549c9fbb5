using System.Collections.Concurrent;

namespace Loquat.Media.Pictures;

/// As many children as there are processors, begun when they are needed. Each works off many pictures: to begin one, and to compile what it
/// does, costs as much as ten small pictures. One that stumbled is never asked again.
public sealed class PictureChildren(Sandbox cage, ScratchFolders scratch, ILogger<PictureChildren> log) : IDisposable
{
    const int ErrandsOfAChild = 500;
    const int Tries = 2;
    static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(20);

    readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount));
    readonly ConcurrentBag<PictureChildProcess> idle = [];
    int begun;

    /// How many children there were so far.
    public int Begun => begun;

    /// Whether the last one that began can read HEIC.
    public bool CanReadHeic { get; private set; } = true;

    /// Whether one waits for work.
    public bool HasIdle => !idle.IsEmpty;

    public async Task<PictureRenditions> AskAsync(ImageRequest errand, CancellationToken ct)
    {
        await places.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var child = idle.TryTake(out var waiting) ? waiting : await BeginAsync(ct);
                if (await child.AskAsync(errand, ct) is { } answer)
                {
                    KeepOrEnd(child);
                    return answer.Made ?? throw new UnusableMedium(answer.Problem);
                }
                // It died. If that was another picture's fault, a fresh one will do it.
                log.LogWarning("A child that makes pictures ended: {Why}", await child.EndAsync());
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

    /// Begins one that waits for work. Throws where this machine can't have any.
    public async Task PrepareAsync(CancellationToken ct) => KeepOrEnd(await BeginAsync(ct));

    async Task<PictureChildProcess> BeginAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref begun);
        var home = scratch.Create();
        var process = await cage.BeginAsync(PictureChildProcess.Command, home.Path, SandboxLimits.Pictures, PictureChildProcess.Variables);
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

    /// A child holds some eighty megabytes, so it does not stay for nothing.
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
