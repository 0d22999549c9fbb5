using Loquat.Accounts;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;

namespace Loquat.Web.Remixes;

/// Loads the sound and the video that a remix uses, for the composer.
public sealed class ComposerRemixes(Sounds sounds, RemixRules rules, NoteQueries queries, NoteRemixes remixes)
{
    /// Starts a remix from a link to a sound or a note. Refused if its author doesn't allow it.
    public async Task<ComposerRemix> BeginAsync(Account actor, long? sound, long? duet, long? stitch, CancellationToken ct)
    {
        if (sound is { } id)
        {
            await rules.RefuseUnlessSoundAsync(actor, id, ct);
        }
        if ((duet ?? stitch) is { } source)
        {
            await rules.RefuseUnlessAllowedAsync(actor, source, duet is not null ? RemixKind.Duet : RemixKind.Stitch, ct);
        }
        var join = duet is not null ? new RecipeJoin(JoinKind.DuetBeside, 0)
            : stitch is not null ? new RecipeJoin(JoinKind.Stitch, 0)
            : null;
        return await ShowAsync(actor, new RemixContent { SoundId = sound, SourceId = duet ?? stitch, Join = join }, ct);
    }

    public async Task<ComposerRemix> OfDraftAsync(Account actor, long noteId, CancellationToken ct) =>
        await ShowAsync(actor, await remixes.OfAsync(noteId, ct), ct);

    /// Without a choice by the author, an edit must not allow remixes.
    public async Task<ComposerRemix> OfPublishedAsync(Account actor, long noteId, CancellationToken ct)
    {
        var made = await remixes.OfAsync(noteId, ct);
        return await ShowAsync(actor, made with { RemixPermissions = made.RemixPermissions ?? RemixPermissions.Closed }, ct);
    }

    /// Sources that no longer exist are not shown; publishing refuses them.
    public async Task<ComposerRemix> ShowAsync(Account actor, RemixContent made, CancellationToken ct)
    {
        var viewer = new Viewer(actor.Id);
        return new(made, made.RemixPermissions ?? await rules.DefaultOfAsync(actor.Id, ct))
        {
            Sound = made.SoundId is { } sound ? await FoundAsync(() => sounds.FindAsync(sound, viewer, ct)) : null,
            Source = made.SourceId is { } source && await queries.FindAsync(source, viewer, ct) is { } note
                ? await queries.WithPhotosAsync(note, ct)
                : null,
        };
    }

    static async Task<SoundView?> FoundAsync(Func<Task<SoundView>> findAsync)
    {
        try
        {
            return await findAsync();
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotFound)
        {
            return null;
        }
    }
}
