namespace Loquat.Media.Videos;

/// Provides the best MP4 of a video for download. None contains metadata about who recorded it, where or when.
public sealed class VideoDownloads(Ffmpeg ffmpeg, MediaStore store, ScratchFolders scratch) : IDisposable
{
    [StoredName("media file")]
    const string File = "whole.mp4";

    // Copying is fast, but requests need the disk too.
    readonly SemaphoreSlim places = new(2);

    /// Returns a name in the store if the playable file is already the best, otherwise a folder with a file assembled from the largest
    /// size. The caller disposes of the folder.
    public async Task<(string? Stored, ScratchFolder? Folder)> BestAsync(Medium medium, Video video, CancellationToken ct)
    {
        var largest = video.Sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        // An upload that browsers can play, or the result of a recipe, is already playable in full quality.
        if (largest is null || medium.Master != VideoWork.OtherMaster || VideoRecipe.Parse(video.Recipe).ChangesVideo)
        {
            return (medium.VersionFolder + VideoWork.PlayFile, null);
        }
        var folder = scratch.Create();
        try
        {
            await places.WaitAsync(ct);
            try
            {
                await JoinAsync(medium, largest, video.HasSound, folder, ct);
            }
            finally
            {
                places.Release();
            }
            return (null, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public static string PathIn(ScratchFolder folder) => folder.PathOf(File);

    async Task JoinAsync(Medium medium, string size, bool hasSound, ScratchFolder folder, CancellationToken ct)
    {
        foreach (var name in (await store.ListAsync(medium.VersionFolder, ct)).Select(n => n[medium.VersionFolder.Length..]))
        {
            if (name.StartsWith($"{size}.", StringComparison.Ordinal) || name.StartsWith($"{size}_", StringComparison.Ordinal)
                || name.StartsWith("sound.m3u8", StringComparison.Ordinal) || name.StartsWith("sound_", StringComparison.Ordinal))
            {
                await store.LendAsync(medium.VersionFolder + name, folder.PathOf(name), ct);
            }
        }
        string[] sound = hasSound ? ["-allowed_extensions", "ALL", "-i", "sound.m3u8"] : [];
        await ffmpeg.RunAsync(["-v", "error", "-allowed_extensions", "ALL", "-i", $"{size}.m3u8", .. sound, "-map", "0:v:0",
            .. hasSound ? ["-map", "1:a:0"] : Array.Empty<string>(),
            "-c", "copy", "-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart", File], folder.Path, null, ct);
    }

    public void Dispose() => places.Dispose();
}
