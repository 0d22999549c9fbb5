using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Which notifications a person receives. Changes apply to new notifications only.
public sealed class NotificationChoices(LoquatDb db)
{
    /// Follow requests and their acceptance are always notified, because somebody is waiting for the response.
    public static IReadOnlyList<NotificationKind> Kinds { get; } =
        [NotificationKind.Like, NotificationKind.Save, NotificationKind.Comment, NotificationKind.Reply, NotificationKind.Mention,
            NotificationKind.Follow];

    public static IReadOnlyList<ContactCircle> Circles { get; } = [ContactCircle.Everyone, ContactCircle.Followed, ContactCircle.Nobody];

    /// For each of the kinds.
    public async Task<IReadOnlyDictionary<NotificationKind, ContactCircle>> OfAsync(Account actor, CancellationToken ct)
    {
        var chosen = await db.NotificationChoices.AsNoTracking().Where(c => c.AccountId == actor.Id)
            .ToDictionaryAsync(c => c.Kind, c => c.Circle, ct);
        return Kinds.ToDictionary(kind => kind, kind => chosen.GetValueOrDefault(kind, ContactCircle.Everyone));
    }

    public async Task ChooseAsync(Account actor, IReadOnlyDictionary<NotificationKind, ContactCircle> choices, CancellationToken ct)
    {
        if (!choices.Keys.ToHashSet().SetEquals(Kinds) || !choices.Values.All(Circles.Contains))
        {
            throw Refusal.Invalid(Text.Privacy_CircleUnknown);
        }
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"notice choices of {actor.Id}", ct);
        await db.NotificationChoices.Where(c => c.AccountId == actor.Id).ExecuteDeleteAsync(ct);
        db.NotificationChoices.AddRange(
            choices.Where(c => c.Value != ContactCircle.Everyone).Select(c => new NotificationChoice(actor.Id, c.Key, c.Value)));
        await work.CommitAsync(ct);
    }
}
