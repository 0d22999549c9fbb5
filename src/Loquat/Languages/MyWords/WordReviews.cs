using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Review;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Languages.MyWords;

/// Reviews saved words by spaced repetition.
public sealed class WordReviews(LoquatDb db, TimeProvider clock)
{
    /// The word that has been due longest, or null.
    public Task<SavedWord?> NextAsync(Account actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.SavedWords.AsNoTracking().Where(w => w.AccountId == actor.Id && w.RemovedAt == null && w.DueAt <= now)
            .OrderBy(w => w.DueAt).ThenBy(w => w.Id).FirstOrDefaultAsync(ct);
    }

    /// The interval that each answer would give.
    public IReadOnlyDictionary<ReviewRating, TimeSpan> Intervals(SavedWord word)
    {
        var now = clock.GetUtcNow();
        return Enum.GetValues<ReviewRating>()
            .ToDictionary(rating => rating, rating => ReviewScheduler.Default.Review(word.Card, rating, now).Due - now);
    }

    /// `reviews` is the number of reviews that the word had when it was shown. An answer to an earlier state changes nothing: it was
    /// submitted twice, or from a page in the browser's history.
    public async Task AnswerAsync(Account actor, long id, int reviews, ReviewRating rating, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"words of {actor.Id}", ct);
        var word = await db.SavedWords.FirstOrDefaultAsync(w => w.Id == id && w.AccountId == actor.Id && w.RemovedAt == null, ct)
            ?? throw Refusal.NotFound();
        if (word.Reviews == reviews)
        {
            word.Card = ReviewScheduler.Default.Review(word.Card, rating, clock.GetUtcNow());
            word.Reviews++;
        }
        await work.CommitAsync(ct);
    }
}
