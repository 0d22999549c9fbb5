using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics.Captions;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Captions;

/// Runs in the remote lane: the job mostly waits for the service, and uses a processor only to extract the audio.
[Job("speech-captions-wanted", Lane = JobLane.Remote)]
public sealed record SpeechCaptionsWanted([property: JsonPropertyName("MediumId")] long MediumId);

/// Requests for captions from speech, and their progress.
public sealed class SpeechWishes(LoquatDb db, CaptionSets captions, SpeechRecognition speech, JobQueue jobs, TimeProvider clock)
{
    public const int MostFailures = 5;

    /// Repeating the request is harmless. After a failure it starts again.
    public async Task AskAsync(Account actor, long mediumId, string language, CancellationToken ct)
    {
        await RefuseAsync(actor, mediumId, language, ct);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"captions {mediumId}", ct);
        var wish = await db.SpeechWishes.FirstOrDefaultAsync(w => w.MediumId == mediumId, ct);
        if (wish is { Step: not SpeechStep.Failed })
        {
            return;
        }
        if (wish is null)
        {
            wish = new SpeechWish { MediumId = mediumId, Language = language, AskedAt = clock.GetUtcNow() };
            db.SpeechWishes.Add(wish);
        }
        (wish.Language, wish.Step, wish.Problem, wish.Failures, wish.AskedAt) = (language, SpeechStep.Waiting, SpeechProblem.None, 0,
            clock.GetUtcNow());
        jobs.Enqueue(new SpeechCaptionsWanted(mediumId));
        await work.CommitAsync(ct);
    }

    public Task<SpeechWish?> FindAsync(long mediumId, CancellationToken ct) =>
        db.SpeechWishes.AsNoTracking().FirstOrDefaultAsync(w => w.MediumId == mediumId, ct);

    public Task BeginAsync(long mediumId, CancellationToken ct) => ChangeAsync(mediumId, wish => wish.Step = SpeechStep.Listening, ct);

    /// Returns true if the request has failed for good. Otherwise the job is retried.
    public async Task<bool> FailAsync(long mediumId, SpeechProblem problem, bool mayPass, CancellationToken ct)
    {
        var isOver = true;
        await ChangeAsync(mediumId, wish =>
        {
            isOver = ++wish.Failures >= MostFailures || !mayPass;
            (wish.Step, wish.Problem) = (isOver ? SpeechStep.Failed : SpeechStep.Waiting, problem);
        }, ct);
        return isOver;
    }

    public async Task FulfilAsync(SpeechWish wish, IReadOnlyList<CaptionCue> cues, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.SpeechWishes.Where(w => w.MediumId == wish.MediumId).ExecuteDeleteAsync(ct) > 0)
        {
            await captions.PutHeardAsync(wish.MediumId, wish.Language, cues, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task RefuseAsync(Account actor, long mediumId, string language, CancellationToken ct)
    {
        await captions.OwnVideoAsync(actor, mediumId, ct);
        if (!speech.IsThere)
        {
            throw Refusal.Invalid(Text.Speech_NotHere);
        }
        if (!CaptionLanguages.Knows(language))
        {
            throw Refusal.Invalid(Text.Captions_ChooseLanguage, "language");
        }
        if (await db.Videos.AnyAsync(v => v.MediumId == mediumId && !v.HasSound, ct))
        {
            throw Refusal.Invalid(Text.Speech_NoSound);
        }
        if (await db.CaptionSets.AnyAsync(s => s.MediumId == mediumId && s.Language == language, ct))
        {
            throw Refusal.Conflict(Text.Speech_ThereAre);
        }
    }

    async Task ChangeAsync(long mediumId, Action<SpeechWish> change, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.SpeechWishes.FirstOrDefaultAsync(w => w.MediumId == mediumId, ct) is { } wish)
        {
            change(wish);
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }
}
