using Loquat.Data;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Captions;

/// The job that creates captions from speech: it extracts the audio in the sandbox and sends it to the speech service.
public sealed class SpeechCaptions(
    LoquatDb db, SpeechWishes wishes, SpeechRecognition speech, Ffmpeg ffmpeg, MediaStore store, ScratchFolders scratch)
{
    const string Source = "film";
    const string Sound = "speech.mp3";

    public async Task MakeAsync(SpeechCaptionsWanted wanted, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == wanted.MediumId && m.State == MediumState.Ready, ct);
        if (medium is null || await wishes.FindAsync(medium.Id, ct) is not { Step: not SpeechStep.Failed } wish)
        {
            return;
        }
        await wishes.BeginAsync(medium.Id, ct);
        try
        {
            using var folder = scratch.Create();
            await TakeSoundAsync(medium, folder, ct);
            await wishes.FulfilAsync(wish, await speech.HearAsync(folder.PathOf(Sound), wish.Language, ct), ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // Catches everything, because the author would otherwise wait forever for a request that nobody ends.
            var failed = error as SpeechFailed ?? new SpeechFailed(SpeechProblem.NoAnswer, error);
            if (!await wishes.FailAsync(medium.Id, failed.Problem, failed.MayPass, ct))
            {
                throw;
            }
        }
    }

    /// Extracts mono audio at 16 kHz and 32 kbit/s. 15 minutes take 3.6 MB, well below the 25 MB limit of such services, so one request is
    /// enough.
    async Task TakeSoundAsync(Medium medium, ScratchFolder folder, CancellationToken ct)
    {
        await store.LendAsync(medium.MasterName, folder.PathOf(Source), ct);
        try
        {
            await ffmpeg.RunAsync(
                ["-v", "error", .. Ffmpeg.Strange, "-i", Source, "-map", "0:a:0", "-vn", "-map_metadata", "-1", "-ac", "1", "-ar", "16000",
                    "-c:a", "libmp3lame", "-b:a", "32k", Sound],
                folder.Path, null, ct);
        }
        catch (FfmpegFailed failed)
        {
            throw new SpeechFailed(failed.WasKilled ? SpeechProblem.NoAnswer : SpeechProblem.NothingHeard, failed);
        }
    }
}
