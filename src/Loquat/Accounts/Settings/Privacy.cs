using System.Text.Json.Serialization;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;

namespace Loquat.Accounts.Settings;

/// Who may see the notes of an account changed, for all of them at once.
[Job("audience-changed")]
public sealed record AudienceChanged([property: JsonPropertyName("AccountId")] long AccountId);

public sealed class Privacy(LoquatDb db, JobQueue jobs)
{
    public async Task ChooseAsync(Account actor, PrivacyChoices choices, CancellationToken ct)
    {
        var chosen = choices.Checked();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(PrivacyChoices.LockOf(actor.Id), ct);
        if (actor.IsPrivate != chosen.IsPrivate)
        {
            actor.IsPrivate = chosen.IsPrivate;
            // What was rendered of the notes says who may see them.
            actor.Version++;
            jobs.Enqueue(new AudienceChanged(actor.Id));
            if (!actor.IsPrivate)
            {
                jobs.Enqueue(new AccountOpened(actor.Id));
            }
        }
        (actor.CommentsFrom, actor.MentionsFrom, actor.MutedWords) = (chosen.CommentsFrom, chosen.MentionsFrom, chosen.MutedWords);
        actor.MessagesFrom = chosen.MessagesFrom;
        (actor.ShowsSaves, actor.ShowsLikes) = (chosen.ShowsSaves, chosen.ShowsLikes);
        await work.CommitAsync(ct);
    }
}
