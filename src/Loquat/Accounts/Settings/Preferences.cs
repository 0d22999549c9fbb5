using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Jobs;

namespace Loquat.Accounts.Settings;

/// A person's profile, languages, interests and email address.
public sealed class Preferences(LoquatDb db, SessionCache sessions, Passwords passwords, EmailConfirmation confirming, JobQueue jobs)
{
    public const int BioLength = 500;

    /// The languages that a person can choose.
    public static IReadOnlyList<string> Languages { get; } =
        ["zh", "en", "ja", "ko", "es", "fr", "de", "pt", "ru", "ar", "hi", "id", "vi", "th", "it", "tr"];

    public async Task DescribeAsync(Account actor, string displayName, string bio, CancellationToken ct)
    {
        var name = DisplayNames.Checked(displayName, actor.Handle);
        var text = bio.ReplaceLineEndings("\n").Trim();
        if (text.Length > BioLength)
        {
            throw Refusal.Invalid(Text.Profile_BioTooLong, "bio");
        }
        await using var work = await db.BeginAsync(ct);
        (actor.DisplayName, actor.Bio, actor.SearchName) = (name, text, DisplayNames.SearchedAs(actor.Handle, name));
        actor.Version++;
        jobs.Raise(new ProfileChanged(actor.Id));
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
    }

    public async Task ReadAsync(Account actor, IEnumerable<string> languages, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        actor.Preferences.ReadsLanguages = [.. languages.Where(Languages.Contains).Distinct()];
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
    }

    public async Task LikeChannelsAsync(Account actor, IEnumerable<string> channels, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        actor.Preferences.Interests = [.. channels.Where(Channels.Contains).Distinct()];
        await work.CommitAsync(ct);
    }

    /// A confirmed address can reset the password, so changing it requires the password.
    public async Task SetEmailAsync(Account actor, string? email, string password, CancellationToken ct)
    {
        var address = Emails.Checked(email);
        if (address == actor.Credentials.Email)
        {
            return;
        }
        if (actor is { Credentials.EmailConfirmedAt: not null, Credentials.PasswordHash: not null } && !passwords.Verify(actor, password))
        {
            throw Refusal.Invalid(Text.Password_CurrentWrong, "current");
        }
        await using var work = await db.BeginAsync(ct);
        (actor.Credentials.Email, actor.Credentials.EmailConfirmedAt) = (address, null);
        confirming.Ask(actor);
        await work.CommitAsync(ct);
    }
}
