using System.Globalization;
using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// A person's edit recipes, remix permissions and statistics for the archive. Videos of other people appear as addresses only.
public sealed class ArchiveRemixes(LoquatDb db, RemixRules rules, ArchiveStatistics numbers, LoquatOptions options)
{
    public async Task<ArchivedRemixes> RemixPermissionsAsync(Account actor, CancellationToken ct) =>
        new(PermissionsOf(await rules.DefaultOfAsync(actor.Id, ct)), NotesAsync(actor, ct), VideosAsync(actor, ct));

    public IAsyncEnumerable<ArchivedStatistic> StatisticsAsync(Account actor, CancellationToken ct) => numbers.OfAsync(actor, ct);

    IAsyncEnumerable<ArchivedRemix> NotesAsync(Account actor, CancellationToken ct) => Batches.OfAsync<ArchivedRemix>(
        async last =>
        {
            var after = last is null ? 0 : long.Parse(last.Note, CultureInfo.InvariantCulture);
            var found = await (
                from note in db.Notes.Where(n => n.AuthorId == actor.Id && n.RootId == null && n.HasMedia && n.Id > after)
                join choice in db.RemixChoices.AsNoTracking() on note.Id equals choice.NoteId into choices
                from permissions in choices.DefaultIfEmpty()
                join used in db.NoteSounds.AsNoTracking() on note.Id equals used.NoteId into sounds
                from sound in sounds.DefaultIfEmpty()
                join made in db.NoteSources.AsNoTracking() on note.Id equals made.NoteId into sources
                from source in sources.DefaultIfEmpty()
                orderby note.Id
                select new { note.Id, RemixPermissions = permissions, Sound = sound, Source = source }).Take(Batches.Size).ToListAsync(ct);
            return [.. found.Select(f => new ArchivedRemix(
                f.Id.ToString(CultureInfo.InvariantCulture),
                f.RemixPermissions is null ? null : PermissionsOf(f.RemixPermissions.RemixPermissions),
                f.Sound is null ? null : options.Origin + SoundUsed.AddressOf(f.Sound.SoundId),
                f.Source is null ? null : ArchiveNames.Of(f.Source.Kind),
                f.Source is null ? null : options.Origin + Note.AddressOf(f.Source.SourceId), f.Source?.WithdrawnAt))];
        },
        ct);

    IAsyncEnumerable<ArchivedVideo> VideosAsync(Account actor, CancellationToken ct) => Batches.OfAsync<Filmed>(
        async last =>
        {
            var after = last?.Medium.Id ?? 0;
            return await (
                from medium in db.Media.AsNoTracking()
                    .Where(m => m.AccountId == actor.Id && m.IsHeld && m.State == MediumState.Ready && m.Id > after)
                join video in db.Videos.AsNoTracking() on medium.Id equals video.MediumId
                orderby medium.Id
                select new Filmed { Medium = medium, Video = video }).Take(Batches.Size).ToListAsync(ct);
        },
        ct).Select(f => new ArchivedVideo(ArchiveQueries.FileOf(f.Medium), f.Video.SoundTitle, RecipeOf(f.Video)));

    static ArchivedRemixPermissions PermissionsOf(RemixPermissions permissions) =>
        new(ArchiveNames.Of(permissions.Sound), ArchiveNames.Of(permissions.Duet), ArchiveNames.Of(permissions.Stitch),
            permissions.Download, permissions.TakesDown);

    static ArchivedRecipe? RecipeOf(Video video)
    {
        if (video.Recipe.Length == 0)
        {
            return null;
        }
        var recipe = VideoRecipe.Parse(video.Recipe);
        return new()
        {
            StartMs = recipe.StartMs,
            EndMs = recipe.EndMs,
            CoverMs = recipe.CoverMs,
            CoverPhoto = recipe.CoverPhoto,
            Volume = recipe.Volume,
            Texts = [.. recipe.Texts.Select(t => new ArchivedRecipeText(
                t.Words, t.X, t.Y, ArchiveNames.Of(t.Scale), ArchiveNames.Of(t.Ink), t.FromMs, t.ToMs))],
            Sound = recipe.Sound is { } sound ? new(sound.VideoId, sound.Volume) : null,
            Join = recipe.Join is { } join
                ? new(ArchiveNames.Of(join.Kind), join.VideoId, join.Volume, join.FromMs, join.ToMs, join.StitchMs)
                : null,
        };
    }

    sealed class Filmed
    {
        public required Medium Medium { get; init; }
        public required Video Video { get; init; }
    }
}
