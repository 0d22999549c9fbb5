using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Videos;

[Job("video-arrived", Lane = JobLane.Slow)]
public sealed record VideoArrived([property: JsonPropertyName("MediumId")] long MediumId);

/// Runs in the slow lane, because somebody waits for it. Transcoding of sizes is paused meanwhile.
[Job("video-first-play-due", Lane = JobLane.Slow)]
public sealed record VideoFirstPlayDue([property: JsonPropertyName("MediumId")] long MediumId);

[Job("video-sizes-due", Lane = JobLane.Transcoding)]
public sealed record VideoSizesDue(
    [property: JsonPropertyName("MediumId")] long MediumId,
    [property: JsonPropertyName("Version")] int Version);

/// The jobs that process an uploaded video: first they make it playable, then they create the sizes for all connection speeds.
public sealed class Videos(LoquatDb db, VideoProbing probing, VideoWork work, MediaStore store, ScratchFolders scratch, VideoLedger ledger)
{
    const string Original = "original";

    /// Copies an upload that browsers can play into a clean file. For all others it creates a clean master, and a small playable size
    /// first.
    public async Task CheckAsync(VideoArrived arrived, CancellationToken ct)
    {
        if (await FindAsync(arrived.MediumId, MediumState.Processing, ct) is { } medium
            && await db.Videos.AnyAsync(v => v.MediumId == medium.Id && v.Step == VideoStep.Checking, ct))
        {
            await ledger.WatchAsync(medium, async () =>
            {
                using var folder = scratch.Create();
                await store.LendAsync(medium.OriginalName, folder.PathOf(Original), ct);
                var facts = await probing.FactsAsync(Original, folder.Path, ct);
                await ledger.KeepFactsAsync(medium.Id, facts, ct);
                await BeginAsync(medium, facts, folder, ct);
            }, ct);
        }
        // If ffmpeg was killed, the original is kept, so that the owner can retry.
        if (!await db.Media.AnyAsync(m => m.Id == arrived.MediumId && m.Problem == MediumProblem.KeepsFailing, ct))
        {
            await store.DeleteAllAsync(Medium.OriginalNameOf(await OwnerOfAsync(arrived.MediumId, ct), arrived.MediumId), ct);
        }
    }

    public async Task MakeFirstPlayAsync(VideoFirstPlayDue due, CancellationToken ct)
    {
        if (await FindAsync(due.MediumId, MediumState.Processing, ct) is not { Master.Length: > 0 } medium)
        {
            return;
        }
        await ledger.WatchAsync(medium, async () =>
        {
            using var folder = scratch.Create();
            await store.LendAsync(medium.MasterName, folder.PathOf(medium.Master), ct);
            var facts = await probing.FactsAsync(medium.Master, folder.Path, ct);
            await ledger.TellingAsync(medium.Id, told => work.FirstPlayAsync(facts, medium.Master, folder.Path, told, ct), ct);
            var poster = await work.PosterAsync(facts, VideoWork.PlayFile, at: null, folder.Path, ct);
            await BecomePlayableAsync(medium, medium.Master, NewVersion(), poster, [.. poster.Files, VideoWork.PlayFile], folder, ct);
        }, ct);
    }

    public async Task MakeSizesAsync(VideoSizesDue due, CancellationToken ct)
    {
        if (await FindAsync(due.MediumId, MediumState.Ready, ct) is not { } medium || medium.Version != due.Version
            || await db.Videos.AsNoTracking()
                .FirstOrDefaultAsync(v => v.MediumId == medium.Id && v.Step == VideoStep.Sizes, ct) is not { } video)
        {
            return;
        }
        var isOther = VideoRecipe.Parse(video.Recipe).ChangesVideo;
        await ledger.WatchAsync(medium, async () =>
        {
            using var folder = scratch.Create();
            // Use a local name, because the name in the store contains the version folder.
            var source = isOther ? medium.VersionFolder + VideoWork.PlayFile : medium.MasterName;
            var master = $"{Original}{Path.GetExtension(source)}";
            await store.LendAsync(source, folder.PathOf(master), ct);
            // A recipe has already normalised the loudness.
            var loudness = isOther ? Task.FromResult(VideoFilters.Goal) : work.LoudnessAsync(master, folder.Path, ct);
            var probed = probing.FactsAsync(master, folder.Path, ct);
            await Task.WhenAll(probed, loudness);
            var facts = await probed;
            var files = await ledger.TellingAsync(medium.Id,
                async told => await work.SizesAsync(facts, await loudness, master, folder.Path, told, ct), ct);
            // The master playlist is stored last, so everything that it lists already exists.
            await Parallel.ForEachAsync(files.Where(f => f != VideoFiles.Master), ct,
                async (file, stop) => await store.PutAsync(medium.VersionFolder + file, folder.PathOf(file), stop));
            await store.PutAsync(medium.VersionFolder + VideoFiles.Master, folder.PathOf(VideoFiles.Master), ct);
            if (!await ledger.SizesAreThereAsync(medium, facts, await store.SizeAsync(medium.Folder, ct), ct))
            {
                // The video was replaced in the meantime.
                foreach (var file in files)
                {
                    await store.DeleteAllAsync(medium.VersionFolder + file, ct);
                }
            }
        }, ct);
    }

    Task<Medium?> FindAsync(long id, MediumState state, CancellationToken ct) =>
        db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.Kind == MediumKind.Video && m.State == state, ct);

    Task<long> OwnerOfAsync(long id, CancellationToken ct) =>
        db.Media.Where(m => m.Id == id).Select(m => m.AccountId).FirstOrDefaultAsync(ct);

    async Task BeginAsync(Medium medium, VideoInfo facts, ScratchFolder folder, CancellationToken ct)
    {
        if (facts.IsAnimation)
        {
            await work.AnimateAsync(facts, Original, folder.Path, ct);
            var first = await work.PosterAsync(facts, VideoWork.PlayFile, at: null, folder.Path, ct);
            await BecomePlayableAsync(medium, "", NewVersion(), first, [.. first.Files, VideoWork.PlayFile], folder, ct);
            return;
        }
        if (facts.PlaysAsItIs)
        {
            // In parallel: one waits for the disk, the other uses a processor.
            var (version, poster) = (NewVersion(), work.PosterAsync(facts, Original, at: null, folder.Path, ct));
            try
            {
                await Task.WhenAll(RemuxAsync(medium, version, facts, folder, ct), poster);
            }
            catch
            {
                await store.DeleteAllAsync($"{medium.Folder}{version}/", CancellationToken.None);
                throw;
            }
            await BecomePlayableAsync(medium, "", version, await poster, (await poster).Files, folder, ct);
            return;
        }
        await work.RemuxAsync(facts, Original, VideoWork.OtherMaster, folder.Path, ct);
        await store.PutAsync(medium.Folder + VideoWork.OtherMaster, folder.PathOf(VideoWork.OtherMaster), ct);
        await ledger.NeedsFirstPlayAsync(medium, VideoWork.OtherMaster, ct);
    }

    async Task RemuxAsync(Medium medium, int version, VideoInfo facts, ScratchFolder folder, CancellationToken ct)
    {
        await work.RemuxAsync(facts, Original, VideoWork.PlayFile, folder.Path, ct);
        await store.PutAsync($"{medium.Folder}{version}/{VideoWork.PlayFile}", folder.PathOf(VideoWork.PlayFile), ct);
    }

    static int NewVersion() => Random.Shared.Next(1, int.MaxValue);

    /// Stores the files with the poster and marks the video as playable. Without a master, the playable file is the master too.
    async Task BecomePlayableAsync(
        Medium medium, string master, int version, PictureRenditions poster, IReadOnlyList<string> files, ScratchFolder folder,
        CancellationToken ct)
    {
        await Task.WhenAll(files.Select(file => store.PutAsync($"{medium.Folder}{version}/{file}", folder.PathOf(file), ct)));
        var whole = master.Length > 0 ? master : $"{version}/{VideoWork.PlayFile}";
        if (!await ledger.PlaysAsync(medium, new(version, whole, poster, await store.SizeAsync(medium.Folder, ct)), ct))
        {
            // The video was deleted, or another job has processed it.
            await store.DeleteAllAsync($"{medium.Folder}{version}/", ct);
        }
    }
}
