using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Creates accounts, without phone number or confirmed address. The first account becomes the administrator.
public sealed class SignUp(LoquatDb db, Ids ids, Passwords passwords, AccountStore store, LoquatOptions options, TimeProvider clock)
{
    public async Task<bool> IsFirstAsync(CancellationToken ct) => !await db.Accounts.AnyAsync(ct);

    /// The first account can always be created, because an instance without one is useless.
    public async Task<bool> IsOpenAsync(CancellationToken ct) => options.SignUp == SignUpPolicy.Open || await IsFirstAsync(ct);

    public async Task<Account> JoinAsync(NewAccount form, CancellationToken ct)
    {
        if (!await IsOpenAsync(ct))
        {
            throw Refusal.Forbidden(Text.SignUp_Closed);
        }
        if (form.BirthDate is null)
        {
            throw Refusal.Invalid(Text.SignUp_BirthDateWrong, "birthDate");
        }
        return await CreateAsync(form, ct);
    }

    /// Skips the checks of the sign-up page; for administrators at the command line.
    public async Task<Account> CreateAsync(NewAccount form, CancellationToken ct)
    {
        var account = Checked(form);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("sign-up", ct);
        await RefuseTakenAsync(account.Handle, ct);
        if (await IsFirstAsync(ct))
        {
            account.Role = AccountRole.Administrator;
        }
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        foreach (var (document, version) in form.Agreed)
        {
            db.Consents.Add(new Consent(account.Id, document, version, account.CreatedAt));
        }
        if (form.Passkey is not null)
        {
            await store.AddOrUpdatePasskeyAsync(account, form.Passkey, ct);
        }
        await work.CommitAsync(ct);
        return account;
    }

    /// For the sign-up page, before it creates a passkey for the account.
    public async Task CheckHandleAsync(string handle, CancellationToken ct)
    {
        Handles.Check(handle);
        await RefuseTakenAsync(handle, ct);
    }

    Account Checked(NewAccount form)
    {
        Handles.Check(form.Handle);
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = form.Id ?? ids.Next(),
            Handle = form.Handle,
            HandleKey = Handles.KeyOf(form.Handle),
            HandleSkeleton = Handles.SkeletonOf(form.Handle),
            DisplayName = DisplayNames.Checked(form.DisplayName, form.Handle),
            SearchName = DisplayNames.SearchedAs(form.Handle, DisplayNames.Checked(form.DisplayName, form.Handle)),
            Credentials = { Email = Emails.Checked(form.Email), SecurityStamp = SessionKey.New() },
            AdultFrom = form.BirthDate is { } birthDate ? BirthDates.AdultFrom(birthDate, now) : null,
            Role = form.Role,
            CreatedAt = now,
        };
        if (account.AdultFrom is not null)
        {
            // Accounts of people under 18 start as private. They can change it later.
            (account.IsPrivate, account.Preferences.ReminderMinutes) = (true, WellBeingChoices.YoungReminder);
        }
        if (form.Passkey is null)
        {
            passwords.Check(form.Password ?? "", form.Handle);
            account.Credentials.PasswordHash = passwords.Hash(account, form.Password!);
        }
        return account;
    }

    async Task RefuseTakenAsync(string handle, CancellationToken ct)
    {
        var (key, skeleton) = (Handles.KeyOf(handle), Handles.SkeletonOf(handle));
        var taken = await db.Accounts.Where(a => a.HandleSkeleton == skeleton || a.HandleKey == key).Select(a => a.HandleKey)
            .FirstOrDefaultAsync(ct);
        if (taken is not null)
        {
            throw Refusal.Conflict(taken == key ? Text.SignUp_HandleTaken : Text.SignUp_HandleLooksLike, "handle");
        }
    }
}
