using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Remixes;

/// A duet or a stitch was published.
[Job("remix-published")]
public sealed record RemixPublished([property: JsonPropertyName("NoteId")] long NoteId);

/// Stores the sound and the source video of a note, and writes them into the edit recipes of its videos. Runs in the caller's transaction.
public sealed class NoteRemixes(LoquatDb db, RemixRules rules, VideoLedger videos, JobQueue jobs)
{
    /// For a draft, or for a note that is being published.
    public async Task FillAsync(Account actor, Note note, RemixContent made, CancellationToken ct)
    {
        var isPublished = note.State == NoteState.Published;
        if (note.HasMedia && (made.RemixPermissions is not null || isPublished))
        {
            await ChooseRemixPermissionsAsync(note.Id, made.RemixPermissions ?? await rules.DefaultOfAsync(actor.Id, ct), ct);
        }
        var own = note.HasMedia ? await OwnVideosAsync(note.Id, ct) : [];
        var sound = await SoundAsync(actor, note, made.SoundId, ct);
        var join = await JoinAsync(actor, note, made, own, ct);
        if (isPublished && join is not null)
        {
            if (own.Count == 0)
            {
                throw Refusal.Invalid(Text.Remix_NeedsVideo, "photos");
            }
            jobs.Enqueue(new RemixPublished(note.Id));
        }
        foreach (var (place, medium) in own.Index())
        {
            await WantAsync(medium, sound, place == 0 ? join : null, ct);
        }
    }

    /// For the edit of a published note: new videos get the note's sound, and a duet or stitch must keep its first video.
    public async Task AddAsync(Account actor, Note note, IReadOnlyList<long> before, CancellationToken ct)
    {
        var own = await OwnVideosAsync(note.Id, ct);
        if (await db.NoteSources.AnyAsync(s => s.NoteId == note.Id, ct)
            && (own is not [var first, ..] || first.Id != before.Cast<long?>().FirstOrDefault()))
        {
            throw Refusal.Invalid(Text.Remix_KeepsVideo, "photos");
        }
        var added = own.Where(m => !before.Contains(m.Id)).ToArray();
        var sound = added.Length == 0
            ? null
            : await db.NoteSounds.Where(s => s.NoteId == note.Id).Select(s => (long?)s.SoundId).FirstOrDefaultAsync(ct);
        if (sound is { } used)
        {
            await RefuseGoneAsync(() => rules.RefuseUnlessSoundAsync(actor, used, ct));
        }
        foreach (var medium in added)
        {
            await WantAsync(medium, sound, join: null, ct);
        }
    }

    Task WantAsync(Medium medium, long? sound, RecipeJoin? join, CancellationToken ct) => videos.WantAsync(medium, before => before with
    {
        Sound = sound is { } id ? new(id, before.Sound?.VideoId == id ? before.Sound.Volume : VideoRecipe.UsualVolume) : null,
        Join = join,
    }, ct);

    /// In display order.
    public async Task<IReadOnlyList<long>> VideosOfAsync(long noteId, CancellationToken ct) =>
        [.. (await OwnVideosAsync(noteId, ct)).Select(m => m.Id)];

    /// Who may use the note in remixes. Can be changed after publishing.
    public async Task ChooseRemixPermissionsAsync(long noteId, RemixPermissions permissions, CancellationToken ct)
    {
        var chosen = permissions.Checked();
        var row = await db.RemixChoices.FirstOrDefaultAsync(r => r.NoteId == noteId, ct);
        if (row is null)
        {
            db.RemixChoices.Add(row = new RemixChoice { NoteId = noteId });
        }
        row.RemixPermissions = chosen;
    }

    public async Task<RemixContent> OfAsync(long noteId, CancellationToken ct)
    {
        var source = await db.NoteSources.AsNoTracking().FirstOrDefaultAsync(s => s.NoteId == noteId, ct);
        return new RemixContent
        {
            RemixPermissions = (await db.RemixChoices.AsNoTracking().FirstOrDefaultAsync(r => r.NoteId == noteId, ct))?.RemixPermissions,
            SoundId = await db.NoteSounds.Where(s => s.NoteId == noteId).Select(s => (long?)s.SoundId).FirstOrDefaultAsync(ct),
            SourceId = source?.SourceId,
            Join = source is null
                ? null
                : (await OwnVideosAsync(noteId, ct) is [var video, ..] ? await JoinOfAsync(video.Id, ct) : null)
                    ?? new RecipeJoin(source.Kind, 0),
        };
    }

    Task<List<Medium>> OwnVideosAsync(long noteId, CancellationToken ct) =>
        db.NotePhotos.Where(p => p.NoteId == noteId).OrderBy(p => p.Position)
            .Join(db.Media.Where(m => m.Kind == MediumKind.Video && m.State != MediumState.Arriving), p => p.MediumId, m => m.Id,
                (_, m) => m).ToListAsync(ct);

    async Task<long?> SoundAsync(Account actor, Note note, long? soundId, CancellationToken ct)
    {
        var row = await db.NoteSounds.FirstOrDefaultAsync(s => s.NoteId == note.Id, ct);
        if (soundId is { } wanted && (note.State == NoteState.Published || row?.SoundId != wanted))
        {
            await RefuseGoneAsync(() => rules.RefuseUnlessSoundAsync(actor, wanted, ct));
        }
        if (row?.SoundId != soundId)
        {
            await db.NoteSounds.Where(s => s.NoteId == note.Id).ExecuteDeleteAsync(ct);
            db.ChangeTracker.Entries<NoteSound>().Where(e => e.Entity.NoteId == note.Id).ToList()
                .ForEach(e => e.State = EntityState.Detached);
            if (soundId is { } chosen)
            {
                db.NoteSounds.Add(new(note.Id, chosen));
            }
        }
        return soundId;
    }

    /// The source of a draft stays as it is while the author doesn't change it, whatever happens to the source note. Permission and video
    /// are checked when the choice changes and when the draft is published.
    async Task<RecipeJoin?> JoinAsync(Account actor, Note note, RemixContent made, List<Medium> own, CancellationToken ct)
    {
        var row = await db.NoteSources.FirstOrDefaultAsync(s => s.NoteId == note.Id, ct);
        if (made is not { SourceId: { } sourceId, Join: { } join })
        {
            if (row is not null)
            {
                db.NoteSources.Remove(row);
            }
            return null;
        }
        var kept = row?.SourceId == sourceId && own is [var first, ..] ? await JoinOfAsync(first.Id, ct) : null;
        if (note.State == NoteState.Draft && row?.SourceId == sourceId
            && (own.Count == 0 || (kept is not null && join.Checked() with { VideoId = kept.VideoId } == kept)))
        {
            row.Kind = join.Kind;
            return kept;
        }
        var found = 0L;
        await RefuseGoneAsync(async () =>
        {
            await rules.RefuseUnlessAllowedAsync(actor, sourceId, join.Kind == JoinKind.Stitch ? RemixKind.Stitch : RemixKind.Duet, ct);
            found = await rules.VideoOfAsync(sourceId, ct) ?? throw Refusal.NotFound();
        });
        if (row is null)
        {
            db.NoteSources.Add(row = new NoteSource { NoteId = note.Id, SourceId = sourceId });
        }
        (row.SourceId, row.Kind, row.WithdrawnAt) = (sourceId, join.Kind, null);
        return join.Checked() with { VideoId = found };
    }

    async Task<RecipeJoin?> JoinOfAsync(long mediumId, CancellationToken ct) =>
        VideoRecipe.Parse(await db.Videos.Where(v => v.MediumId == mediumId).Select(v => v.Recipe).FirstOrDefaultAsync(ct) ?? "").Join;

    /// "Not found" would be misleading next to the author's own content, so the refusal names the missing source.
    static async Task RefuseGoneAsync(Func<Task> askAsync)
    {
        try
        {
            await askAsync();
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotFound)
        {
            throw Refusal.Invalid(Text.Remix_Gone, "photos");
        }
    }
}
