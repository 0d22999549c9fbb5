using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Videos;

/// A video is all there, or can't be; its owner is told.
public sealed record VideoFinished(long MediumId);

/// Writes down how far a video is, and what became of it.
public sealed class VideoLedger(LoquatDb db, JobQueue jobs, IEnumerable<WhenMediumChanges> others, ILogger<VideoLedger> log)
{
    public const int MostFailures = 3;

    /// Runs one step. What the file is to blame for ends it; where ffmpeg was killed it is tried again, three times in all.
    public async Task WatchAsync(Medium medium, Func<Task> stepAsync, CancellationToken ct)
    {
        try
        {
            await stepAsync();
        }
        catch (UnusableMedium unusable)
        {
            await EndAsync(medium, unusable.Problem, ct);
        }
        catch (FfmpegFailed failed) when (failed.WasKilled)
        {
            log.LogWarning(failed, "ffmpeg died over video {Id}", medium.Id);
            if (await CountFailureAsync(medium.Id, ct) < MostFailures)
            {
                throw;
            }
            await EndAsync(medium, MediumProblem.KeepsFailing, ct);
        }
    }

    public Task KeepFactsAsync(long id, VideoFacts facts, CancellationToken ct) => ChangeAsync(id, video =>
        (video.DurationMs, video.HasSound, video.IsLoop) = ((int)facts.Duration.TotalMilliseconds, facts.HasSound, facts.IsAnimation), ct);

    /// It has a master that not every browser plays.
    public async Task NeedsFirstPlayAsync(Medium medium, string master, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == medium.Id && m.State == MediumState.Processing, ct) is { } found)
        {
            found.Master = master;
            await StepAsync(medium.Id, VideoStep.FirstPlay, ct);
            jobs.Enqueue(new VideoFirstPlayDue(medium.Id));
        }
        await work.CommitAsync(ct);
    }

    /// From now on it can be watched. Not if it is another one by now.
    public async Task<bool> PlaysAsync(Medium old, string master, int version, PictureRenditions poster, long bytes, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"photo {old.Id}", ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == old.Id && m.Version == old.Version && m.State == MediumState.Processing, ct) is not { } medium)
        {
            return false;
        }
        (medium.State, medium.Version, medium.Master, medium.Key, medium.Bytes) = (MediumState.Ready, version, master, MediaKeys.New(), bytes);
        (medium.Width, medium.Height, medium.BlurHash, medium.Colour, medium.Preview) = (poster.Width, poster.Height, poster.BlurHash, poster.Colour, poster.Preview);
        await StepAsync(medium.Id, VideoStep.Sizes, ct);
        jobs.Enqueue(new VideoSizesDue(medium.Id, version));
        await TellOthersAsync(medium.Id, ct);
        await work.CommitAsync(ct);
        return true;
    }

    public async Task SizesAreThereAsync(Medium medium, VideoFacts facts, long bytes, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == medium.Id && m.Version == medium.Version, ct) is { } found)
        {
            found.Bytes = bytes;
            var video = await StepAsync(medium.Id, VideoStep.Done, ct);
            var strip = Strip.Of(facts.Duration);
            video.Sizes = string.Join(' ', Rung.Of(facts).Select(r => r.Name.ToString(CultureInfo.InvariantCulture)));
            (video.StripMs, video.StripCount) = (strip.EveryMs, strip.Count);
            jobs.Enqueue(new VideoFinished(medium.Id));
            await TellOthersAsync(medium.Id, ct);
        }
        await work.CommitAsync(ct);
    }

    /// The estimate is left out until it means something.
    public Task TellAsync(long id, double share, TimeSpan since, CancellationToken ct) => ChangeAsync(id, video =>
    {
        video.Progress = (int)(share * 1000);
        video.SecondsLeft = share < 0.01 ? null : (int)Math.Ceiling(since.TotalSeconds * (1 - share) / share);
    }, ct);

    /// Once more, from where it got stuck.
    public async Task RetryAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == id && m.AccountId == actor.Id && m.Kind == MediumKind.Video, ct) ?? throw Refusal.NotFound();
        var video = await db.Videos.FirstAsync(v => v.MediumId == id, ct);
        if (medium is { State: MediumState.Ready } && video.Step == VideoStep.Stuck)
        {
            (video.Step, video.Failures, medium.Problem) = (VideoStep.Sizes, 0, MediumProblem.None);
            jobs.Enqueue(new VideoSizesDue(id, medium.Version));
        }
        else if (medium is { State: MediumState.Failed, Problem: MediumProblem.KeepsFailing })
        {
            (video.Failures, medium.State, medium.Problem) = (0, MediumState.Processing, MediumProblem.None);
            if (medium.Master.Length > 0)
            {
                jobs.Enqueue(new VideoFirstPlayDue(id));
            }
            else
            {
                jobs.Enqueue(new VideoArrived(id));
            }
        }
        await work.CommitAsync(ct);
    }

    /// What plays already goes on playing as it is.
    async Task EndAsync(Medium medium, MediumProblem problem, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == medium.Id, ct) is { } found)
        {
            found.Problem = problem;
            if (found.State == MediumState.Ready)
            {
                await StepAsync(found.Id, VideoStep.Stuck, ct);
            }
            else
            {
                found.State = MediumState.Failed;
            }
            jobs.Enqueue(new VideoFinished(medium.Id));
            await TellOthersAsync(medium.Id, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task<int> CountFailureAsync(long id, CancellationToken ct)
    {
        var failures = 0;
        await ChangeAsync(id, video => failures = ++video.Failures, ct);
        return failures;
    }

    async Task<Video> StepAsync(long id, VideoStep step, CancellationToken ct)
    {
        var video = await db.Videos.FirstAsync(v => v.MediumId == id, ct);
        (video.Step, video.Progress, video.SecondsLeft) = (step, 0, null);
        return video;
    }

    async Task ChangeAsync(long id, Action<Video> change, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Videos.FirstOrDefaultAsync(v => v.MediumId == id, ct) is { } video)
        {
            change(video);
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    async Task TellOthersAsync(long id, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var other in others)
        {
            await other.RunAsync(id, ct);
        }
    }
}
