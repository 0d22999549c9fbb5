using System.Globalization;
using System.Text.Json.Nodes;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Arrivals;

/// What somebody wanted done to their videos, what others may make of them, and how often they were looked at. Of others' videos there
/// are only addresses.
public sealed class ArchiveMaking(LoquatDb db, ReuseRules rules, ArchiveNumbers numbers, LoquatOptions options)
{
    public async Task<ArchivedReuse> ReuseAsync(Account actor, CancellationToken ct) => new(await rules.DefaultOfAsync(actor.Id, ct), NotesAsync(actor, ct), VideosAsync(actor, ct));

    public IAsyncEnumerable<ArchivedNumber> NumbersAsync(Account actor, CancellationToken ct) => numbers.OfAsync(actor, ct);

    IAsyncEnumerable<ArchivedMaking> NotesAsync(Account actor, CancellationToken ct) => Batches.OfAsync<ArchivedMaking>(
        async last =>
        {
            var after = last is null ? 0 : long.Parse(last.Note, CultureInfo.InvariantCulture);
            var found = await (
                from note in db.Notes.Where(n => n.AuthorId == actor.Id && n.RootId == null && n.HasMedia && n.Id > after)
                join choice in db.ReuseChoices.AsNoTracking() on note.Id equals choice.NoteId into choices
                from reuse in choices.DefaultIfEmpty()
                join used in db.NoteSounds.AsNoTracking() on note.Id equals used.NoteId into sounds
                from sound in sounds.DefaultIfEmpty()
                join made in db.NoteSources.AsNoTracking() on note.Id equals made.NoteId into sources
                from source in sources.DefaultIfEmpty()
                orderby note.Id
                select new { note.Id, Reuse = reuse, Sound = sound, Source = source }).Take(Batches.Size).ToListAsync(ct);
            return [.. found.Select(f => new ArchivedMaking(
                f.Id.ToString(CultureInfo.InvariantCulture), f.Reuse?.Reuse,
                f.Sound is null ? null : options.Origin + SoundUsed.AddressOf(f.Sound.SoundId), f.Source?.Kind, f.Source is null ? null : options.Origin + Note.AddressOf(f.Source.SourceId), f.Source?.WithdrawnAt))];
        },
        ct);

    IAsyncEnumerable<ArchivedVideo> VideosAsync(Account actor, CancellationToken ct) => Batches.OfAsync<ArchivedVideo>(
        async last =>
        {
            var after = last?.Id ?? 0;
            var found = await (
                from medium in db.Media.AsNoTracking().Where(m => m.AccountId == actor.Id && m.IsHeld && m.State == MediumState.Ready && m.Id > after)
                join video in db.Videos.AsNoTracking() on medium.Id equals video.MediumId
                orderby medium.Id
                select new { Medium = medium, Video = video }).Take(Batches.Size).ToListAsync(ct);
            return [.. found.Select(f => new ArchivedVideo(f.Medium.Id, ArchiveReading.FileOf(f.Medium), f.Video.SoundTitle, f.Video.Recipe.Length > 0 ? JsonNode.Parse(f.Video.Recipe) : null))];
        },
        ct);
}
