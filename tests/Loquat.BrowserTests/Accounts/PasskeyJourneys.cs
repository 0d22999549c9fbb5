using Loquat.Data;
using Loquat.Tests;

namespace Loquat.BrowserTests;

public sealed class PasskeyJourneys : Journey
{
    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Theory, MemberData(nameof(Engines))]
    public async Task A_newcomer_with_a_passkey_never_needs_a_password(Engine engine)
    {
        var mei = await Somebody("Mei", on: engine);
        await VirtualAuthenticator.AddToAsync(mei.Page);
        await mei.SignsUpWithAPasskey();
        await mei.SkipsTheQuestions();
        var note = await mei.Publishes("Dumplings for one", "From scratch. #dumplings");

        var sam = await Somebody("Sam", on: engine);
        await sam.Opens("/");
        await sam.OpensCard("Dumplings for one");
        await sam.Sees("From scratch.");

        await mei.SignsOut();
        await mei.Opens($"/sign-in?returnTo={note}");
        await mei.Presses("Sign in with a passkey");
        await mei.IsAt(note);
        await Expect(mei.Link("Edit")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Passkeys_can_be_added_and_removed_but_not_the_last_way_to_sign_in()
    {
        var mei = await Somebody("Mei");
        mei.Troubles.Forgive("/remove answered 409");
        var phone = await VirtualAuthenticator.AddToAsync(mei.Page);
        await mei.SignsUpWithAPasskey();
        await mei.Opens("/settings/security");
        var passkeys = mei.Page.Locator(".row", new() { Has = mei.Button("Remove") });
        await Expect(passkeys).ToHaveCountAsync(1);

        await mei.Types("Nameoptional", "My phone");
        await mei.Presses("Add a passkey");
        await mei.Sees("This device already has a passkey for your account.");

        await phone.RemoveAsync();
        await VirtualAuthenticator.AddToAsync(mei.Page);
        await mei.Types("Nameoptional", "My key ring");
        await mei.Presses("Add a passkey");
        await Expect(passkeys).ToHaveCountAsync(2);

        await passkeys.Filter(new() { HasNotText = "My key ring" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(passkeys).ToHaveCountAsync(1);
        await passkeys.GetByRole(AriaRole.Button).ClickAsync();
        await mei.Sees("This is your only way in.");
        await Expect(passkeys).ToContainTextAsync("My key ring");

        await mei.SignsOut();
        await mei.Opens("/sign-in");
        await mei.Presses("Sign in with a passkey");
        await mei.IsAt("/");
        await mei.Opens("/settings/security");
        await mei.Sees("My key ring");
    }

    [Fact]
    public async Task After_cancelling_a_passkey_a_password_can_be_used()
    {
        var mei = await Somebody("Mei");
        var reader = await VirtualAuthenticator.AddToAsync(mei.Page);
        await reader.RefusesAsync();
        await mei.Opens("/sign-up");
        await mei.Types("Name", "Mei");
        await mei.Types("Handle", mei.Handle);
        await mei.Types("Birth date", "1990-04-05");
        await mei.Page.GetByRole(AriaRole.Checkbox).CheckAsync();

        await mei.Presses("Use a passkey instead of a password");
        await mei.Sees("No passkey was used. You can try again or use a password.");

        await mei.Types("Password", Person.Password);
        await mei.Presses("Join");
        await mei.IsAt("/welcome/languages");
    }
}
