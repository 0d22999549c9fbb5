using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Scripts;
using Loquat.Notes.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Series;

/// Edits series. A note is part of one series at most; adding it to another moves it.
public sealed class SeriesEditing(LoquatDb db, Ids ids, NoteEditing editing, TimeProvider clock)
{
    public const int Most = 100;
    public const int MostParts = 200;
    public const int TitleLength = 80;
    public const int DescriptionLength = 1_000;

    /// `noteId` becomes the first part, if given.
    public Task<NoteSeries> CreateAsync(Account actor, string title, long? noteId, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        var clean = TitleOf(title);
        await using var work = await BeginAsync(actor, ct);
        if (await db.Series.CountAsync(s => s.AuthorId == actor.Id, ct) >= Most)
        {
            throw Refusal.Conflict(Wording.Of(Text.Series_TooMany, Most));
        }
        var series = new NoteSeries { Id = ids.Next(), AuthorId = actor.Id, Title = clean, CreatedAt = clock.GetUtcNow() };
        db.Series.Add(series);
        await db.SaveChangesAsync(ct);
        if (noteId is { } note)
        {
            await PutAsync(actor, series, note, ct);
        }
        await work.CommitAsync(ct);
        return series;
    });

    public async Task DescribeAsync(Account actor, long id, string title, string description, CancellationToken ct)
    {
        var (cleanTitle, clean) = (TitleOf(title), CleanText.Of(description));
        if (clean.Length > DescriptionLength)
        {
            throw Refusal.Invalid(Text.Series_DescriptionTooLong, "description");
        }
        await using var work = await BeginAsync(actor, ct);
        var series = await OwnAsync(actor, id, ct);
        (series.Title, series.Description) = (cleanTitle, clean);
        await work.CommitAsync(ct);
    }

    /// Adds at the end. A note that is in the series already keeps its position.
    public async Task AddAsync(Account actor, long id, long noteId, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        await PutAsync(actor, await OwnAsync(actor, id, ct), noteId, ct);
        await work.CommitAsync(ct);
    }

    /// Removes a note from its series.
    public async Task RemoveAsync(Account actor, long noteId, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        if (await PartAsync(actor, noteId, ct) is { } part)
        {
            db.SeriesParts.Remove(part);
            await db.Series.Where(s => s.Id == part.SeriesId && s.CoverId == noteId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.CoverId, (long?)null), ct);
        }
        await work.CommitAsync(ct);
    }

    /// Moves a note to the position `to` among the published parts, counted from 1. Unpublished parts stay before the part that they
    /// preceded.
    public async Task MoveAsync(Account actor, long id, long noteId, int to, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        var series = await OwnAsync(actor, id, ct);
        var parts = await db.SeriesParts.Where(p => p.SeriesId == series.Id).OrderBy(p => p.Position).ThenBy(p => p.NoteId).ToListAsync(ct);
        var moved = parts.Find(p => p.NoteId == noteId) ?? throw Refusal.NotFound();
        parts.Remove(moved);
        var published = await db.Notes.Where(n => n.State == NoteState.Published)
            .Join(db.SeriesParts.Where(p => p.SeriesId == series.Id), n => n.Id, p => p.NoteId, (n, _) => n.Id).ToListAsync(ct);
        var seen = parts.Where(p => published.Contains(p.NoteId)).ToArray();
        parts.Insert(to < 1 || seen.Length == 0 ? 0 : to <= seen.Length ? parts.IndexOf(seen[to - 1]) : parts.Count, moved);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Position = i + 1;
        }
        await work.CommitAsync(ct);
    }

    public async Task CoverAsync(Account actor, long id, long noteId, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        var series = await OwnAsync(actor, id, ct);
        series.CoverId = await db.SeriesParts.AnyAsync(p => p.SeriesId == id && p.NoteId == noteId, ct) ? noteId : throw Refusal.NotFound();
        await work.CommitAsync(ct);
    }

    /// The notes of the series are kept.
    public async Task DeleteAsync(Account actor, long id, CancellationToken ct)
    {
        await using var work = await BeginAsync(actor, ct);
        db.Series.Remove(await OwnAsync(actor, id, ct));
        await work.CommitAsync(ct);
    }

    async Task<UnitOfWork> BeginAsync(Account actor, CancellationToken ct)
    {
        var work = await db.BeginAsync(ct);
        await db.LockAsync($"series of {actor.Id}", ct);
        return work;
    }

    async Task<NoteSeries> OwnAsync(Account actor, long id, CancellationToken ct) =>
        await db.Series.FirstOrDefaultAsync(s => s.Id == id && s.AuthorId == actor.Id, ct) ?? throw Refusal.NotFound();

    async Task<SeriesPart?> PartAsync(Account actor, long noteId, CancellationToken ct)
    {
        await editing.OwnAsync(actor, noteId, ct);
        return await db.SeriesParts.FirstOrDefaultAsync(p => p.NoteId == noteId, ct);
    }

    async Task PutAsync(Account actor, NoteSeries series, long noteId, CancellationToken ct)
    {
        var part = await PartAsync(actor, noteId, ct);
        if (part?.SeriesId == series.Id)
        {
            return;
        }
        if (await db.SeriesParts.CountAsync(p => p.SeriesId == series.Id, ct) >= MostParts)
        {
            throw Refusal.Conflict(
                Wording.Of(Text.Series_TooManyParts, MostParts));
        }
        var last = await db.SeriesParts.Where(p => p.SeriesId == series.Id).MaxAsync(p => (int?)p.Position, ct) ?? 0;
        if (part is null)
        {
            db.SeriesParts.Add(new SeriesPart { NoteId = noteId, SeriesId = series.Id, Position = last + 1 });
            return;
        }
        await db.Series.Where(s => s.Id == part.SeriesId && s.CoverId == noteId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CoverId, (long?)null), ct);
        (part.SeriesId, part.Position) = (series.Id, last + 1);
    }

    static string TitleOf(string title)
    {
        var clean = CleanText.LineOf(title);
        return clean.Length is > 0 and <= TitleLength
            ? clean
            : throw Refusal.Invalid(clean.Length == 0 ? Text.Series_TitleMissing : Text.Series_TitleTooLong, "title");
    }
}
