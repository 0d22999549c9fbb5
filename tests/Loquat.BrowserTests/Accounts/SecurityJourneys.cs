using Loquat.Tests;

namespace Loquat.BrowserTests;

public sealed class SecurityJourneys : Journey
{
    [Fact]
    public async Task With_two_step_sign_in_a_password_is_not_enough_and_a_recovery_code_works_once()
    {
        var mei = await Member("Mei");
        var secret = await mei.TurnsTwoStepsOn();
        var codes = await mei.Page.Locator(".codes code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Distinct().Count());
        await mei.Goes("I have kept them safe");
        await mei.Sees("10 recovery codes left");
        await mei.SeesNo(codes[0]);

        await mei.SignsOut();
        await mei.SignsIn();
        await mei.SeesHeading("One more step");
        await mei.Opens("/me");
        await mei.IsAt("/sign-in?returnTo=*");
        await mei.SignsIn();
        await mei.AnswersWith(AuthenticatorApp.CodeOf(secret));
        await mei.IsAt("/");

        await mei.SignsOut();
        await mei.SignsIn();
        await mei.AnswersWith(codes[3]);
        await mei.IsAt("/");
        await mei.Opens("/settings/security");
        await mei.Sees("9 recovery codes left");

        mei.Troubles.Forgive("/sign-in/code answered 422");
        await mei.SignsOut();
        await mei.SignsIn();
        await mei.AnswersWith(codes[3]);
        await mei.Sees("That code is wrong or used up.");
    }

    [Fact]
    public async Task A_browser_that_is_signed_out_from_another_one_is_signed_out_at_once()
    {
        var mei = await Member("Mei");
        var phone = await AnotherBrowserOf(mei, Device.Phone);
        await phone.SignsIn();
        await phone.IsAt("/");

        await mei.Opens("/settings/security");
        await mei.Page.Locator(".row", new() { Has = mei.Page.GetByText("Last used") }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(mei.Page.GetByText("Last used")).ToHaveCountAsync(0);

        await phone.Page.ReloadAsync();
        await Expect(phone.Link("Sign in")).ToBeVisibleAsync();
        await phone.Opens("/publish");
        await phone.SeesHeading("Welcome back");
    }

    [Fact]
    public async Task A_changed_password_signs_the_other_browsers_out()
    {
        var mei = await Member("Mei");
        var phone = await AnotherBrowserOf(mei, Device.Phone);
        await phone.SignsIn();
        await phone.IsAt("/");

        await mei.Opens("/settings/security");
        await mei.Types("Current password", Person.Password);
        await mei.Types("New password", "persimmons on the roof");
        await mei.Presses("Change password");
        await mei.Sees("Saved.");

        await phone.Opens("/publish");
        await phone.SeesHeading("Welcome back");
        phone.Troubles.Forgive("/sign-in answered 422");
        await phone.SignsIn();
        await phone.Sees("Handle or password is wrong.");
    }

    [Fact]
    public async Task A_deleted_account_is_hidden_from_others_and_can_be_restored()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("Will it last?", "We shall see.");
        var sam = await Member("Sam");
        sam.Troubles.Forgive("answered 404");

        await mei.Opens("/settings/account");
        await mei.Page.Locator("summary", new() { HasTextString = "Delete account" }).ClickAsync();
        await mei.Types("Current password", Person.Password);
        await mei.Presses("Delete my account");
        await mei.IsAt("/");
        await Expect(mei.Link("Sign in")).ToBeVisibleAsync();
        await sam.Opens(note);
        await sam.SeesHeading("Nothing here");
        await sam.Opens(mei.Address);
        await sam.SeesHeading("Nothing here");

        await mei.SignsIn();
        await mei.SeesHeading("Your account is on its way out");
        await mei.Opens("/publish");
        await mei.SeesHeading("Your account is on its way out");
        await mei.Presses("Keep my account");

        await mei.IsAt(mei.Address);
        await mei.HasCard("Will it last?");
        await sam.Opens(note);
        await sam.SeesHeading("Will it last?");
    }
}
