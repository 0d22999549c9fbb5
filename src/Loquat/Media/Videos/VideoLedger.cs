using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Videos;

/// A video has been processed completely, or has failed. Its owner is notified.
[Job("video-finished")]
public sealed record VideoFinished([property: JsonPropertyName("MediumId")] long MediumId);

/// Records the progress and the result of processing a video.
public sealed class VideoLedger(LoquatDb db, JobQueue jobs, IEnumerable<OnMediaChanged> others, ILogger<VideoLedger> log)
{
    public const int MostFailures = 3;
    static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);

    /// Runs one step. A problem with the file ends processing. If ffmpeg was killed, the step is attempted up to three times.
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
            log.LogWarning(failed, "ffmpeg failed on video {Id}", medium.Id);
            if (await CountFailureAsync(medium.Id, ct) < MostFailures)
            {
                throw;
            }
            await EndAsync(medium, MediumProblem.KeepsFailing, ct);
        }
    }

    public Task KeepFactsAsync(long id, VideoInfo facts, CancellationToken ct) => ChangeAsync(id, video =>
        (video.DurationMs, video.HasSound, video.IsLoop) = ((int)facts.Duration.TotalMilliseconds, facts.HasSound, facts.IsAnimation), ct);

    /// Records a master that not every browser can play.
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

    /// Makes the video playable, or applies the recipe first if the author has asked for one. Returns false if the video has changed in the
    /// meantime.
    public async Task<bool> PlaysAsync(Medium old, ProcessedVideo made, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"photo {old.Id}", ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == old.Id && m.Version == old.Version && m.State == MediumState.Processing,
            ct) is not { } medium)
        {
            return false;
        }
        var video = await db.Videos.FirstAsync(v => v.MediumId == medium.Id, ct);
        var isWanted = video.Recipe == made.Recipe;
        if (!isWanted && old.Version != 0)
        {
            return false;
        }
        Fill(medium, video, made);
        if (isWanted)
        {
            medium.State = MediumState.Ready;
            await StepAsync(medium.Id, VideoStep.Sizes, ct);
            jobs.Enqueue(new VideoSizesDue(medium.Id, made.Version));
        }
        else
        {
            await StepAsync(medium.Id, VideoStep.FirstPlay, ct);
            jobs.Enqueue(new VideoRecipeDue(medium.Id));
        }
        await TellOthersAsync(medium.Id, ct);
        await work.CommitAsync(ct);
        return true;
    }

    static void Fill(Medium medium, Video video, ProcessedVideo made)
    {
        (medium.Version, medium.Master, medium.Key, medium.Bytes) = (made.Version, made.Master, MediaKeys.New(), made.Bytes);
        (medium.Width, medium.Height, medium.BlurHash, medium.Colour, medium.Preview) = (made.Poster.Width, made.Poster.Height,
            made.Poster.BlurHash, made.Poster.Colour, made.Poster.Preview);
        (video.Raw, video.Sizes, video.StoryboardMs, video.StoryboardCount) = (made.Raw, "", 0, 0);
        if (made.Facts is { } facts)
        {
            (video.DurationMs, video.HasSound) = ((int)facts.Duration.TotalMilliseconds, facts.HasSound);
        }
    }

    /// Changes the recipe, in the caller's transaction. The files that the recipe needs must exist.
    public async Task WantAsync(Medium medium, Func<VideoRecipe, VideoRecipe> change, CancellationToken ct)
    {
        await LockAsync(medium, ct);
        var video = await db.Videos.FirstAsync(v => v.MediumId == medium.Id, ct);
        await db.Entry(video).ReloadAsync(ct);
        var recipe = change(VideoRecipe.Parse(video.Recipe));
        var written = recipe.Write();
        if (video.Recipe == written)
        {
            return;
        }
        (video.Recipe, video.Words) = (written, recipe.Words);
        // If the upload has not been checked yet, the recipe is applied afterwards.
        if (medium.Version != 0)
        {
            (medium.State, medium.Problem, video.Failures) = (MediumState.Processing, MediumProblem.None, 0);
            await StepAsync(medium.Id, VideoStep.FirstPlay, ct);
            jobs.Enqueue(new VideoRecipeDue(medium.Id));
        }
        await TellOthersAsync(medium.Id, ct);
    }

    /// Locks the video until the end of the caller's transaction.
    public async Task LockAsync(Medium medium, CancellationToken ct)
    {
        await db.LockAsync($"photo {medium.Id}", ct);
        await db.Entry(medium).ReloadAsync(ct);
    }

    /// Makes the playable file the master.
    public async Task<Medium?> SettleAsync(long id, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"photo {id}", ct);
        if (await db.Media.FirstOrDefaultAsync(m => m.Id == id && m.State == MediumState.Ready, ct) is not { } medium)
        {
            return null;
        }
        medium.Master = $"{medium.Version}/{VideoWork.PlayFile}";
        await work.CommitAsync(ct);
        return medium;
    }

    public async Task ForgetRawAsync(long id, long bytes, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Videos.Where(v => v.MediumId == id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Raw, ""), ct);
        await db.Media.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Bytes, bytes), ct);
        await work.CommitAsync(ct);
    }

    /// Returns false if the video has changed in the meantime.
    public async Task<bool> SizesAreThereAsync(Medium medium, VideoInfo facts, long bytes, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var found = await db.Media.FirstOrDefaultAsync(
            m => m.Id == medium.Id && m.Version == medium.Version && m.State == MediumState.Ready, ct);
        if (found is not null)
        {
            found.Bytes = bytes;
            var video = await StepAsync(medium.Id, VideoStep.Done, ct);
            var strip = Storyboard.Of(facts.Duration);
            video.Sizes = string.Join(' ', VideoRendition.Of(facts).Select(r => r.Name.ToString(CultureInfo.InvariantCulture)));
            (video.StoryboardMs, video.StoryboardCount) = (strip.EveryMs, strip.Count);
            jobs.Enqueue(new VideoFinished(medium.Id));
            await TellOthersAsync(medium.Id, ct);
        }
        await work.CommitAsync(ct);
        return found is not null;
    }

    /// There is no estimate below 1%, because it would be meaningless.
    Task ReportAsync(long id, double share, TimeSpan since, CancellationToken ct) => ChangeAsync(id, video =>
    {
        video.Progress = (int)(share * 1000);
        video.SecondsLeft = share < 0.01 ? null : (int)Math.Ceiling(since.TotalSeconds * (1 - share) / share);
    }, ct);

    public Task TellingAsync(long id, Func<Action<double>, Task> runAsync, CancellationToken ct) => TellingAsync(id, async told =>
    {
        await runAsync(told);
        return true;
    }, ct);

    /// Records the progress every two seconds while the task runs.
    public async Task<TResult> TellingAsync<TResult>(long id, Func<Action<double>, Task<TResult>> runAsync, CancellationToken ct)
    {
        var (share, from) = (0.0, Stopwatch.GetTimestamp());
        var running = runAsync(done => Volatile.Write(ref share, done));
        while (await Task.WhenAny(running, Task.Delay(TellEvery, ct)) != running && !ct.IsCancellationRequested)
        {
            await ReportAsync(id, Volatile.Read(ref share), Stopwatch.GetElapsedTime(from), ct);
        }
        return await running;
    }

    /// Resumes from the step that failed.
    public async Task RetryAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == id && m.AccountId == actor.Id && m.Kind == MediumKind.Video, ct)
            ?? throw Refusal.NotFound();
        var video = await db.Videos.FirstAsync(v => v.MediumId == id, ct);
        if (medium is { State: MediumState.Ready } && video.Step == VideoStep.Stuck)
        {
            (video.Step, video.Failures, medium.Problem) = (VideoStep.Sizes, 0, MediumProblem.None);
            jobs.Enqueue(new VideoSizesDue(id, medium.Version));
        }
        // A failed recipe can succeed later, when the files that it needs exist.
        else if (medium.State == MediumState.Failed && (medium.Problem == MediumProblem.KeepsFailing || medium.Version != 0))
        {
            (video.Failures, medium.State, medium.Problem) = (0, MediumState.Processing, MediumProblem.None);
            if (medium.Version != 0)
            {
                await StepAsync(id, VideoStep.FirstPlay, ct);
                jobs.Enqueue(new VideoRecipeDue(id));
            }
            else if (medium.Master.Length > 0)
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

    /// A video that already plays stays playable.
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
