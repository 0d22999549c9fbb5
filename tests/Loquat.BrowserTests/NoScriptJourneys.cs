namespace Loquat.BrowserTests;

public sealed class NoScriptJourneys : Journey
{
    static readonly Device Plain = Device.Desk with { HasScript = false };

    [Fact]
    public async Task Without_JavaScript_a_newcomer_signs_up_publishes_edits_deletes_and_undoes()
    {
        var mei = await Somebody("Mei", Plain);
        await mei.SignsUp();
        await mei.SkipsTheQuestions();
        await mei.Goes("Publish");
        await mei.Writes("A plain page", "Nothing but a form. #plain");
        await mei.Chooses("Followers");
        var note = await mei.PressesPublish();

        await mei.Goes("Edit");
        await Expect(mei.Field("Followers")).ToBeCheckedAsync();
        await mei.Title.FillAsync("A plainer page");
        await mei.Presses("Save");
        await mei.SeesHeading("A plainer page");
        await mei.Sees("edited");
        await mei.OpensTheMenu();
        await mei.Goes("Earlier versions");
        await mei.SeesHeading("A plain page");

        await mei.Deletes(note);
        await mei.Sees("Note deleted.");
        await mei.HasCard("A plainer page", times: 0);
        await mei.Presses("Undo");
        await mei.IsAt(note);
        await mei.SeesHeading("A plainer page");
    }

    [Fact]
    public async Task Without_JavaScript_people_follow_block_and_unblock_each_other()
    {
        var mei = await Member("Mei");
        await mei.Publishes("Mornings", "Tea first.");
        var sam = await Member("Sam", Plain);

        await sam.Follows(mei);
        await sam.IsAt(mei.Address);
        await sam.Sees("1 follower");
        await sam.Unfollow.ClickAsync();
        await sam.Sees("0 followers");

        await sam.OpensTheMenu();
        await sam.Page.Locator("summary", new() { HasTextString = "Block" }).ClickAsync();
        await sam.Presses("Block");
        await sam.HasCard("Mornings", times: 0);
        await sam.OpensTheMenu();
        await sam.Presses("Unblock");
        await sam.HasCard("Mornings");
    }

    [Fact]
    public async Task Without_JavaScript_a_draft_is_saved_continued_and_discarded()
    {
        var mei = await Member("Mei", Plain);
        await mei.StartsANote("Half a thought", "It begins here");
        await mei.Presses("Save draft");
        await mei.IsAt("/drafts");

        await mei.Page.GetByText("Half a thought").ClickAsync();
        await Expect(mei.Text).ToHaveValueAsync("It begins here");
        await mei.Text.FillAsync("It begins here and goes on");
        await mei.PressesPublish();
        await mei.Sees("It begins here and goes on");

        await mei.StartsANote("Another one");
        await mei.Presses("Save draft");
        await mei.Page.GetByText("Another one").ClickAsync();
        await mei.Presses("Discard draft");
        await mei.IsAt("/drafts");
        await mei.SeesHeading("No drafts");
    }

    [Fact]
    public async Task Without_JavaScript_the_language_is_switched_and_a_refusal_keeps_the_input()
    {
        var mei = await Member("Mei", Plain);
        mei.Troubles.Forgive("/publish answered 422");
        await mei.StartsANote(new string('梅', 61), "写到这里");
        await mei.Presses("Publish");
        await mei.Sees("The title is too long");
        await Expect(mei.Text).ToHaveValueAsync("写到这里");

        await mei.Opens("/publish");
        await mei.Presses("切换到中文");
        await mei.IsAt("/publish");
        await mei.SeesHeading("写笔记");
    }
}
