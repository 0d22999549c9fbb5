using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Videos;

/// Processes a video again because its author changed the recipe.
[Job("video-recipe-due", Lane = JobLane.Slow)]
public sealed record VideoRecipeDue([property: JsonPropertyName("MediumId")] long MediumId);

/// The note has been published, so the recipe is final.
[Job("video-settled")]
public sealed record VideoSettled([property: JsonPropertyName("MediumId")] long MediumId);

/// Applies the recipe of a video. The version before the recipe is kept only as long as the recipe can change.
public sealed class VideoRemaking(LoquatDb db, RecipeWork work, MediaStore store, ScratchFolders scratch, VideoLedger ledger)
{
    public async Task MakeAsync(VideoRecipeDue due, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == due.MediumId && m.State == MediumState.Processing && m.Master != "", ct);
        if (medium is not null
            && await db.Videos.AsNoTracking().FirstOrDefaultAsync(v => v.MediumId == medium.Id, ct) is { Step: VideoStep.FirstPlay } video)
        {
            await ledger.WatchAsync(medium, () => RemakeAsync(medium, video, ct), ct);
        }
    }

    /// Deletes the version before the recipe, including the parts that were cut off.
    public async Task SettleAsync(VideoSettled settled, CancellationToken ct)
    {
        var video = await db.Videos.AsNoTracking().FirstOrDefaultAsync(v => v.MediumId == settled.MediumId && v.Raw != "", ct);
        if (video is null || await ledger.SettleAsync(video.MediumId, ct) is not { } medium)
        {
            return;
        }
        // The row is updated first, so it never names a missing file. If this is interrupted, it runs again, because `Raw` is still set.
        await KeepOnlyAsync(medium, [], ct);
        await ledger.ForgetRawAsync(medium.Id, await store.SizeAsync(medium.Folder, ct), ct);
    }

    async Task RemakeAsync(Medium medium, Video video, CancellationToken ct)
    {
        using var folder = scratch.Create();
        var master = $"master{Path.GetExtension(medium.Master)}";
        await store.LendAsync(medium.MasterName, folder.PathOf(master), ct);
        var recipe = await WithItsFilesAsync(medium, VideoRecipe.Parse(video.Recipe), folder, ct);
        var (facts, poster) = await ledger.TellingAsync(medium.Id, told => work.MakeAsync(recipe, master, folder.Path, told, ct), ct);
        var version = Random.Shared.Next(1, int.MaxValue);
        await Task.WhenAll(poster.Files.Append(VideoWork.PlayFile)
            .Select(file => store.PutAsync($"{medium.Folder}{version}/{file}", folder.PathOf(file), ct)));
        var isOther = recipe.ChangesVideo;
        var raw = !isOther ? "" : video.Raw.Length > 0 ? video.Raw : $"{medium.Version}/{VideoWork.PlayFile}";
        var source = isOther || medium.Master == VideoWork.OtherMaster ? medium.Master : $"{version}/{VideoWork.PlayFile}";
        var made = new ProcessedVideo(version, source, poster, await store.SizeAsync(medium.Folder, ct))
        {
            Recipe = video.Recipe,
            Raw = raw,
            Facts = facts,
        };
        if (await ledger.PlaysAsync(medium, made, ct))
        {
            (medium.Version, medium.Master) = (version, source);
            await KeepOnlyAsync(medium, [source, raw], ct);
        }
        else
        {
            // The author has changed the recipe again, or deleted the video.
            await store.DeleteAllAsync($"{medium.Folder}{version}/", ct);
        }
    }

    /// Links the files that the recipe needs into the folder, and drops references to media that no longer exist.
    async Task<VideoRecipe> WithItsFilesAsync(Medium medium, VideoRecipe recipe, ScratchFolder folder, CancellationToken ct)
    {
        if (recipe.CoverPhoto is { } photo
            && await db.Media.AsNoTracking()
                .FirstOrDefaultAsync(m => m.Id == photo && m.AccountId == medium.AccountId && m.Kind == MediumKind.Photo
                    && m.State == MediumState.Ready, ct) is { } cover)
        {
            // Use the edited photo, so that the parts that its author cut off don't become visible here.
            await store.LendAsync(cover.VersionFolder + PictureWork.LinkFile, folder.PathOf(RecipeWork.CoverFile), ct);
        }
        var hasOther = recipe.Join is { } join && await LendAsync(join.VideoId, folder.PathOf(RecipeCommand.OtherFile), ct);
        var hasSound = recipe.Sound is { } sound && await LendAsync(sound.VideoId, folder.PathOf(RecipeCommand.Sound), ct);
        return recipe with { Join = hasOther ? recipe.Join : null, Sound = hasSound ? recipe.Sound : null };
    }

    async Task<bool> LendAsync(long videoId, string path, CancellationToken ct)
    {
        if (await db.Media.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == videoId && m.Kind == MediumKind.Video && m.State == MediumState.Ready, ct) is not { } video)
        {
            return false;
        }
        await store.LendAsync(video.VersionFolder + VideoWork.PlayFile, path, ct);
        return true;
    }

    /// Deletes all files except those of the current version and `kept`.
    async Task KeepOnlyAsync(Medium medium, string[] kept, CancellationToken ct)
    {
        foreach (var name in await store.ListAsync(medium.Folder, ct))
        {
            if (!name.StartsWith(medium.VersionFolder, StringComparison.Ordinal) && !kept.Contains(name[medium.Folder.Length..]))
            {
                await store.DeleteAllAsync(name, ct);
            }
        }
    }
}
