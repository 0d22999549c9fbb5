using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notifications;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// The profile and settings of a person for the archive. Passwords and keys are left out, because they open the account and carry no
/// information.
public sealed class ArchiveProfile(
    LoquatDb db, Sessions sessions, NotificationChoices choices, PushChoices pushes, LoquatOptions options, TimeProvider clock)
{
    public async Task<ArchivedProfile> OfAsync(Account actor, CancellationToken ct) => new(
        ArchiveFormat.Version,
        options.Origin,
        clock.GetUtcNow(),
        actor.Handle,
        options.Origin + actor.Address,
        actor.DisplayName,
        actor.Bio,
        await FileOfAsync(actor.AvatarId, ct),
        await FileOfAsync(actor.CoverId, ct),
        actor.Credentials.Email,
        actor.CreatedAt,
        actor.Preferences.ReadsLanguages,
        actor.Preferences.Interests,
        new ArchivedChoices(
            actor.IsPrivate, ArchiveNames.Of(actor.Preferences.CommentsFrom), ArchiveNames.Of(actor.Preferences.MentionsFrom),
            actor.Preferences.MutedWords.Split('\n', StringSplitOptions.RemoveEmptyEntries), actor.Preferences.ShowsLikes,
            actor.Preferences.ShowsSaves,
            await ToldFromAsync(actor, ct), ArchiveNames.Of(actor.Preferences.MessagesFrom), WellBeingOf(actor),
            await AwayAsync(actor, ct)),
        await db.Consents.Where(c => c.AccountId == actor.Id).OrderBy(c => c.At)
            .Select(c => new ArchivedConsent(c.Document, c.Version, c.At)).ToListAsync(ct),
        [.. (await sessions.ListAsync(actor, ct)).Select(s => new ArchivedDevice(s.Device, s.CreatedAt, s.LastUsedAt))]);

    async Task<IReadOnlyDictionary<string, string>> ToldFromAsync(Account actor, CancellationToken ct) =>
        (await choices.OfAsync(actor, ct)).ToDictionary(choice => ArchiveNames.Of(choice.Key), choice => ArchiveNames.Of(choice.Value));

    static ArchivedWellBeing WellBeingOf(Account actor) =>
        new(actor.Preferences.HidesCounts, actor.Preferences.IsCalm, actor.Preferences.HidesLikes, actor.Preferences.ReminderMinutes);

    async Task<ArchivedAway> AwayAsync(Account actor, CancellationToken ct)
    {
        var choice = await pushes.OfAsync(actor.Id, ct);
        var quiet = PushChoices.QuietOf(choice);
        var rhythm = await db.Digests.Where(d => d.AccountId == actor.Id).Select(d => d.Rhythm).FirstOrDefaultAsync(ct);
        return new(
            [.. PushChoices.Kinds.Where(kind => PushChoices.Wants(choice, kind)).Select(ArchiveNames.Of)],
            PushChoices.WantsMessages(choice), choice.ShowsWords, quiet.AreThere ? $"{quiet.From:HH\\:mm}" : null,
            quiet.AreThere ? $"{quiet.Until:HH\\:mm}" : null,
            choice.Zone.Length > 0 ? choice.Zone : null, ArchiveNames.Of(rhythm));
    }

    async Task<string?> FileOfAsync(long? photo, CancellationToken ct) =>
        photo is not null
            && await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == photo && m.State == MediumState.Ready, ct) is { } medium
            ? ArchiveQueries.FileOf(medium)
            : null;
}
