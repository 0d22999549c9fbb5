using System.CommandLine;
using System.Security.Cryptography;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Cli;

/// For operators who can't sign in, or who want to create the first account before anybody else does.
static class AccountCommand
{
    // No letters and digits that are easily confused, because somebody may read the password aloud.
    const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Command Create() => new("account", "Create an account or reset its password.") { CreateAccount(), ResetPassword() };

    static Command CreateAccount()
    {
        var handle = new Argument<string>("handle") { Description = "The handle, without @." };
        var name = new Option<string?>("--name") { Description = "The display name. Default: the handle." };
        var administrator = new Option<bool>("--administrator") { Description = "Make it an administrator." };
        var command = new Command("create", "Create an account and print its password.") { handle, name, administrator };
        command.SetAction((parsed, ct) => CliHost.EnterAsync(async services =>
        {
            var password = NewPassword();
            var account = await services.GetRequiredService<SignUp>().CreateAsync(
                new NewAccount(parsed.GetRequiredValue(handle), parsed.GetValue(name) ?? "", BirthDate: null)
                {
                    Password = password,
                    Role = parsed.GetValue(administrator) ? AccountRole.Administrator : AccountRole.Member,
                },
                ct);
            await SayAsync(account, password);
        }, ct));
        return command;
    }

    static Command ResetPassword()
    {
        var handle = new Argument<string>("handle") { Description = "The handle, without @." };
        var command = new Command("reset-password", "Set and print a new password, and end all sessions of the account.") { handle };
        command.SetAction((parsed, ct) => CliHost.EnterAsync(async services =>
        {
            var key = Handles.KeyOf(parsed.GetRequiredValue(handle).TrimStart('@'));
            var account = await services.GetRequiredService<LoquatDb>().Accounts.FirstOrDefaultAsync(a => a.HandleKey == key, ct)
                ?? throw Refusal.NotFound();
            var password = NewPassword();
            await services.GetRequiredService<Passwords>().SetAsync(account, password, keepSession: null, ct);
            await SayAsync(account, password);
        }, ct));
        return command;
    }

    static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, 16);

    static async Task SayAsync(Account account, string password)
    {
        await Console.Out.WriteLineAsync(
            $"handle:   {account.Handle}{(account.Role == AccountRole.Administrator ? " (administrator)" : "")}");
        await Console.Out.WriteLineAsync($"password: {password}");
    }
}
