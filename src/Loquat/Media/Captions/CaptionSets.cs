using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Captions;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Captions;

/// Edits the captions of the actor's own videos. There is one set per language, and a set is always saved as a whole.
public sealed class CaptionSets(LoquatDb db, IEnumerable<OnMediaChanged> others, TimeProvider clock)
{
    public const int MostBytes = 512 * 1024;
    public const int MostCues = 3_000;
    public const int CueLength = 1_000;

    /// Returns a video of the actor that is ready to play, and refuses any other as not found.
    public async Task<Medium> OwnVideoAsync(Account actor, long mediumId, CancellationToken ct) =>
        await db.Media.AsNoTracking()
            .FirstOrDefaultAsync(
                m => m.Id == mediumId && m.AccountId == actor.Id && m.Kind == MediumKind.Video && m.State == MediumState.Ready, ct)
        ?? throw Refusal.NotFound();

    /// Returns the original language first.
    public async Task<IReadOnlyList<CaptionSet>> OfAsync(long mediumId, CancellationToken ct) =>
        await db.CaptionSets.AsNoTracking().Where(s => s.MediumId == mediumId).OrderByDescending(s => s.IsOriginal).ThenBy(s => s.Language)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<CaptionCue>> CuesAsync(long mediumId, string language, CancellationToken ct) =>
        await db.CaptionLines.AsNoTracking().Where(l => l.MediumId == mediumId && l.Language == language).OrderBy(l => l.Position)
            .Select(l => new CaptionCue(l.StartMs, l.EndMs, l.Text)).ToListAsync(ct);

    /// Replaces the captions in that language. `since` is the version that the author edited (0 if there was none): a save from another
    /// window in the meantime is refused as a conflict instead of being overwritten. `null` skips this check.
    public async Task<CaptionSet> SaveAsync(
        Account actor, long mediumId, string language, bool isOriginal, IReadOnlyList<CaptionCue> cues, int? since, CancellationToken ct,
        string field = "words")
    {
        RefuseTooMuch(language, cues, field);
        await OwnVideoAsync(actor, mediumId, ct);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"captions {mediumId}", ct);
        var set = await db.CaptionSets.FirstOrDefaultAsync(s => s.MediumId == mediumId && s.Language == language, ct);
        if (since is { } known && (set?.Version ?? 0) != known)
        {
            throw Refusal.Conflict(Text.Captions_SavedElsewhere);
        }
        set = await PutAsync(set, mediumId, language, isOriginal, cues, ct);
        await work.CommitAsync(ct);
        return set;
    }

    /// Saves captions from speech recognition, unless the author has written captions in that language in the meantime. Runs in the
    /// caller's transaction.
    public async Task<bool> PutHeardAsync(long mediumId, string language, IReadOnlyList<CaptionCue> cues, CancellationToken ct)
    {
        await db.LockAsync($"captions {mediumId}", ct);
        if (await db.CaptionSets.AnyAsync(s => s.MediumId == mediumId && s.Language == language, ct))
        {
            return false;
        }
        await PutAsync(null, mediumId, language, isOriginal: true, cues, ct);
        return true;
    }

    public async Task DeleteAsync(Account actor, long mediumId, string language, CancellationToken ct)
    {
        await OwnVideoAsync(actor, mediumId, ct);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"captions {mediumId}", ct);
        await db.CaptionSets.Where(s => s.MediumId == mediumId && s.Language == language).ExecuteDeleteAsync(ct);
        await NotifyAsync(mediumId, ct);
        await work.CommitAsync(ct);
    }

    async Task<CaptionSet> PutAsync(
        CaptionSet? set, long mediumId, string language, bool isOriginal, IReadOnlyList<CaptionCue> cues, CancellationToken ct)
    {
        if (set is null)
        {
            set = new CaptionSet { MediumId = mediumId, Language = language };
            db.CaptionSets.Add(set);
        }
        else
        {
            await db.CaptionLines.Where(l => l.MediumId == mediumId && l.Language == language).ExecuteDeleteAsync(ct);
        }
        if (isOriginal)
        {
            await db.CaptionSets.Where(s => s.MediumId == mediumId && s.Language != language)
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.IsOriginal, false), ct);
        }
        (set.IsOriginal, set.Version, set.SavedAt) = (isOriginal, Random.Shared.Next(1, int.MaxValue), clock.GetUtcNow());
        db.CaptionLines.AddRange(
            cues.Select((cue, position) => new CaptionLine(mediumId, language, position, cue.StartMs, cue.EndMs, cue.Text)));
        await NotifyAsync(mediumId, ct);
        return set;
    }

    /// Notifies the handlers, because rendered pages of the video still list the old captions.
    async Task NotifyAsync(long mediumId, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var other in others)
        {
            await other.RunAsync(mediumId, ct);
        }
    }

    static void RefuseTooMuch(string language, IReadOnlyList<CaptionCue> cues, string field)
    {
        if (!CaptionLanguages.Knows(language))
        {
            throw Refusal.Invalid(Text.Captions_ChooseLanguage, "language");
        }
        if (cues.Count > MostCues)
        {
            throw Refusal.Invalid(Text.Captions_TooMany, field);
        }
        if (cues.Any(cue => cue.Text.Length > CueLength))
        {
            throw Refusal.Invalid(Text.Captions_CueTooLong, field);
        }
    }
}
