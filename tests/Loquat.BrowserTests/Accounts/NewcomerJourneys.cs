using System.Text.RegularExpressions;
using Loquat.Data;
using Loquat.Tests;

namespace Loquat.BrowserTests;

public sealed class NewcomerJourneys : Journey
{
    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Theory, MemberData(nameof(Engines))]
    public async Task A_newcomer_publishes_a_note_and_somebody_else_finds_it_and_follows_them(Engine engine)
    {
        var mei = await Somebody("Mei", on: engine);
        await mei.SignsUp();
        await mei.SeesHeading("Which languages do you read?");
        await mei.Chooses("日本語");
        await mei.Presses("Continue");
        await mei.SeesHeading("What do you enjoy?");
        await mei.Goes("Skip for now");
        await mei.IsAt("/");

        await mei.Goes("Publish");
        await mei.Writes("Camping by the lake", "Two nights, one tent. #camping #周末");
        await mei.PressesPublish();
        await mei.SeesHeading("Camping by the lake");

        var sam = await Somebody("Sam", Device.Desk with { IsStill = false }, on: engine);
        await sam.SignsUp();
        await sam.SkipsTheQuestions();
        await sam.OpensCard("Camping by the lake");
        await sam.Sees("Two nights, one tent.");
        await Expect(sam.Link("#周末")).ToBeVisibleAsync();
        await sam.Presses("Follow");
        await Expect(sam.Unfollow).ToHaveTextAsync(new Regex("^Following"));

        await sam.Goes("#camping");
        await sam.HasCard("Camping by the lake");
        await sam.Opens(mei.Address);
        await sam.Sees("1 follower");
    }

    [Fact]
    public async Task The_choices_of_a_newcomer_appear_in_the_settings()
    {
        var lin = await Somebody("Lin");
        await lin.SignsUp();
        await lin.Chooses("한국어");
        await lin.Presses("Continue");
        await lin.Chooses("Food");
        await lin.Presses("Start exploring");
        await lin.IsAt("/");

        await lin.Opens("/settings/languages");
        await Expect(lin.Field("English")).ToBeCheckedAsync();
        await Expect(lin.Field("한국어")).ToBeCheckedAsync();
        await Expect(lin.Field("日本語")).Not.ToBeCheckedAsync();
        await Expect(lin.Field("Food")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_visitor_who_wants_to_follow_signs_in_and_returns()
    {
        var mei = await Member("Mei");
        var sam = await Member("Sam");
        var visitor = await AnotherBrowserOf(sam);
        await visitor.Opens(mei.Address);

        await visitor.Presses("Follow");
        await visitor.IsAt("/sign-in?returnTo=*");
        await visitor.Types("Handle", sam.Handle);
        await visitor.Types("Password", Person.Password);
        await visitor.Presses("Sign in");

        await visitor.IsAt(mei.Address);
    }

    [Fact]
    public async Task A_refused_sign_up_shows_the_problem_at_its_field_and_keeps_the_rest()
    {
        var mei = await Member("Mei");
        var other = await Somebody("Other");
        other.Troubles.Forgive("/sign-up answered 409");
        await other.Opens("/sign-up");
        await other.Types("Name", "另一个梅");
        await other.Types("Handle", mei.Handle);
        await other.Types("Birth date", "1990-04-05");
        await other.Types("Password", Person.Password);
        await other.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await other.Presses("Join");

        await Expect(other.Field("Handle")).ToHaveAccessibleDescriptionAsync(new Regex("That handle is taken"));
        await Expect(other.Field("Handle")).ToBeFocusedAsync();
        await Expect(other.Field("Name")).ToHaveValueAsync("另一个梅");
        await Expect(other.Field("Birth date")).ToHaveValueAsync("1990-04-05");
    }
}
