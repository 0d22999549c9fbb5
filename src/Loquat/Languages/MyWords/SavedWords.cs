using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics.Review;
using Loquat.Linguistics.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Languages.MyWords;

/// The time to undo the removal of a saved word is over.
[Job("saved-word-purge-due")]
public sealed record SavedWordPurgeDue([property: JsonPropertyName("WordId")] long WordId);

/// Saves words for their reader, and removes them.
public sealed partial class SavedWords(LoquatDb db, Ids ids, JobQueue jobs, TimeProvider clock)
{
    public const int Most = 10_000;
    public const int WordLength = 80;

    // Long enough without the script that shows a countdown.
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

    /// Saving a word again replaces its sentence and note and keeps the state of its reviews. The caller has checked that the actor may see
    /// the note.
    public Task<SavedWord> AddAsync(Account actor, MetWord met, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        var (language, word, sentence) = (LanguageOf(met.Language), Checked(met.Word), CleanText.LineOf(met.Sentence));
        var found = SavedMeanings.Of(language, word, sentence);
        await using var work = await BeginAsync(actor, ct);
        var saved = await db.SavedWords.FirstOrDefaultAsync(
                w => w.AccountId == actor.Id && w.Language == language && w.Word == found.Word, ct)
            ?? await NewAsync(actor, language, found.Word, ct);
        (saved.Reading, saved.Meaning, saved.RemovedAt) = (found.Reading, found.Meaning, null);
        if (sentence.Length > 0 || met.NoteId is not null)
        {
            (saved.Sentence, saved.NoteId) = (WordSentences.Around(sentence, word), met.NoteId);
        }
        await work.CommitAsync(ct);
        return saved;
    });

    public async Task RemoveAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        var word = await OwnAsync(actor, id, ct);
        if (word.RemovedAt is null)
        {
            word.RemovedAt = clock.GetUtcNow();
            jobs.Enqueue(new SavedWordPurgeDue(id), word.RemovedAt + UndoFor);
        }
        await work.CommitAsync(ct);
    }

    /// Undoes the removal.
    public async Task<SavedWord> RestoreAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        var word = await OwnAsync(actor, id, ct);
        word.RemovedAt = null;
        await work.CommitAsync(ct);
        return word;
    }

    /// Job handler. Skips a word that was restored, even if removed again since: that removal has its own job.
    public async Task HandleAsync(SavedWordPurgeDue due, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - UndoFor;
        await using var work = await db.BeginAsync(ct);
        await db.SavedWords.Where(w => w.Id == due.WordId && w.RemovedAt <= before).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<UnitOfWork> BeginAsync(Account actor, CancellationToken ct)
    {
        var work = await db.BeginAsync(ct);
        await db.LockAsync($"words of {actor.Id}", ct);
        return work;
    }

    async Task<SavedWord> NewAsync(Account actor, string language, string written, CancellationToken ct)
    {
        if (await db.SavedWords.CountAsync(w => w.AccountId == actor.Id && w.RemovedAt == null, ct) >= Most)
        {
            throw Refusal.Conflict(Wording.Of(Text.MyWords_TooMany, Most));
        }
        var now = clock.GetUtcNow();
        var word = new SavedWord
        {
            Id = ids.Next(),
            AccountId = actor.Id,
            Language = language,
            Word = written,
            SavedAt = now,
            State = ReviewState.Learning,
            DueAt = now,
        };
        word.Card = ReviewCard.New(now);
        db.SavedWords.Add(word);
        return word;
    }

    async Task<SavedWord> OwnAsync(Account actor, long id, CancellationToken ct) =>
        await db.SavedWords.FirstOrDefaultAsync(w => w.Id == id && w.AccountId == actor.Id, ct) ?? throw Refusal.NotFound();

    static string Checked(string word)
    {
        var clean = CleanText.LineOf(word);
        return clean.Length switch
        {
            0 => throw Refusal.Invalid(Text.MyWords_WordMissing, "word"),
            > WordLength => throw Refusal.Invalid(Wording.Of(Text.MyWords_WordTooLong, WordLength), "word"),
            _ => clean,
        };
    }

    static string LanguageOf(string tag) => LanguageTag().Match(tag) is { Success: true } match
        ? match.Groups[1].Value.ToLowerInvariant()
        : throw Refusal.Invalid(Text.MyWords_LanguageUnknown, "language");

    [GeneratedRegex("^([A-Za-z]{2,3})(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
