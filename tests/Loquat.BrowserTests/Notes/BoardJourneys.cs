namespace Loquat.BrowserTests;

/// Boards, private and shared.
public sealed class BoardJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_saved_note_is_put_on_a_board_with_one_more_click(bool onPhone)
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("慢车");
        var sam = await Member("Sam", onPhone ? Device.Phone with { Locale = "zh-CN" } : Device.Desk);
        await sam.MakesBoard("火车");

        await sam.Opens(note);
        await sam.Page.Locator(".note-bar .act-save button").ClickAsync();
        await sam.Sees(sam.In("Saved", "已收藏"));
        await sam.Page.Locator(".toast button", new() { HasTextString = "火车" }).ClickAsync();
        await sam.Sees(sam.In("On “火车”", "已加入「火车」"));
        await sam.FitsTheScreen();

        await sam.Opens("/boards");
        await Expect(sam.Page.Locator(".board-card")).ToHaveCountAsync(1);
        await sam.FitsTheScreen();
        if (onPhone)
        {
            await sam.SpeaksChineseOnAScreenThatFits();
        }
        await sam.Page.Locator(".board-card").ClickAsync();
        await sam.HasCard("慢车");
        await sam.FitsTheScreen();

        // Unsaved while the toast is shown.
        await sam.Opens(note);
        await sam.Page.Keyboard.PressAsync("s");
        await sam.Page.Keyboard.PressAsync("s");
        await Expect(sam.Page.Locator(".toast button").First).ToHaveTextAsync(sam.In("Put on a board", "加入专辑"));
        await sam.Presses(sam.In("Put on a board", "加入专辑"));
        await sam.Page.GetByLabel("火车").UncheckAsync();
        await sam.Page.Locator("#title").FillAsync("别的火车");
        await sam.Presses(sam.In("Save", "保存"));
        await sam.IsAt(note);
        await sam.Opens("/boards");
        await Expect(sam.Page.Locator(".board-card", new() { HasTextString = "别的火车" })).ToContainTextAsync(sam.In("1 note", "1 篇笔记"));
        await Expect(sam.Page.Locator(".board-card").Last).ToContainTextAsync(sam.In("0 notes", "0 篇笔记"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Three_people_fill_a_board_and_its_owner_arranges_it(bool hasScript)
    {
        var (mei, sam, rosa) = (await Member("Mei", Device.Desk with { HasScript = hasScript }), await Member("Sam", Device.Phone),
            await Member("Rosa"));
        var (one, two, three) = (await mei.Publishes("One"), await sam.Publishes("Two"), await rosa.Publishes("Three"));
        await mei.Opens("/boards/new");
        await mei.Types("Name of the board", "Ours");
        await mei.Page.GetByText("Private: only you").ClickAsync();
        await mei.Presses("Save");
        await mei.IsAt("/boards/*");
        var board = mei.Path;
        await mei.Goes("People who add");
        foreach (var other in new[] { sam, rosa })
        {
            await mei.Types("Their handle", other.Handle);
            await mei.Presses("Invite");
            await mei.Sees($"@{other.Handle}");
        }
        foreach (var other in new[] { sam, rosa })
        {
            await other.OpensUntilThereIs("/notices", other.Page.Locator($".notification-link[href='{board}']"));
            await other.Page.Locator($".notification-link[href='{board}']").ClickAsync();
            await other.Presses("Accept");
            await other.Sees("Leave the board");
        }
        foreach (var (person, note) in new[] { (mei, one), (sam, two), (rosa, three) })
        {
            await person.Opens($"{note}/boards");
            await person.Page.GetByLabel("Ours").CheckAsync();
            await person.Presses("Save");
            await person.IsAt(note);
        }

        await mei.Opens(board);
        await Expect(mei.Cards).ToHaveCountAsync(3);
        await mei.Goes("Arrange");
        await Expect(mei.Page.Locator(".rows .row-title")).ToHaveTextAsync(["Three", "Two", "One"]);
        await mei.Presses("Move “One” up");
        await Expect(mei.Page.Locator(".rows .row-title")).ToHaveTextAsync(["Three", "One", "Two"]);
        await mei.Page.GetByLabel("One", new() { Exact = true }).CheckAsync();
        await mei.Page.GetByLabel("Two", new() { Exact = true }).CheckAsync();
        await mei.Presses("To the top");
        await Expect(mei.Page.Locator(".rows .row-title")).ToHaveTextAsync(["One", "Two", "Three"]);
        await mei.Page.GetByLabel("Three", new() { Exact = true }).CheckAsync();
        await mei.Presses("Take off");
        await Expect(mei.Page.Locator(".rows .row-title")).ToHaveTextAsync(["One", "Two"]);
        await mei.FitsTheScreen();

        await sam.Opens(board);
        await Expect(sam.Cards).ToHaveCountAsync(2);
        await sam.Page.Locator("summary", new() { HasTextString = "Leave the board" }).ClickAsync();
        await sam.Page.Locator(".confirm[open] button").ClickAsync();
        await sam.IsAt($"{sam.Address}?tab=boards");
        await sam.Sees("No boards yet");
    }
}
