using System.Text.Json.Serialization;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;

namespace Loquat.Accounts.Settings;

/// The audience of all notes of an account has changed.
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
            // Cached cards contain the visibility of the note.
            actor.Version++;
            jobs.Enqueue(new AudienceChanged(actor.Id));
            if (!actor.IsPrivate)
            {
                jobs.Enqueue(new AccountOpened(actor.Id));
            }
        }
        (actor.Preferences.CommentsFrom, actor.Preferences.MentionsFrom, actor.Preferences.MutedWords) = (chosen.CommentsFrom,
            chosen.MentionsFrom, chosen.MutedWords);
        actor.Preferences.MessagesFrom = chosen.MessagesFrom;
        (actor.Preferences.ShowsSaves, actor.Preferences.ShowsLikes) = (chosen.ShowsSaves, chosen.ShowsLikes);
        await work.CommitAsync(ct);
    }
}
