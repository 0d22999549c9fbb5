namespace Loquat.BrowserTests;

public sealed class ComposerJourneys : Journey
{
    [Fact]
    public async Task Text_typed_offline_survives_a_crash_of_the_tab()
    {
        var mei = await Member("Mei");
        await mei.StartsANote();
        await mei.LosesTheLine();
        await mei.Writes("On the train", "No signal in the tunnel");
        await mei.Sees("Offline – kept on this device");

        await mei.SeesTheTabCrash();
        await mei.IsBackOnline();
        await mei.OpensANewTab();
        await mei.Opens("/publish");

        await mei.Sees("We put back what you were writing.");
        await Expect(mei.Title).ToHaveValueAsync("On the train");
        await Expect(mei.Text).ToHaveValueAsync("No signal in the tunnel");
        await mei.PressesPublish();
        await mei.Opens(mei.Address);
        await mei.HasCard("On the train");
    }

    [Fact]
    public async Task A_note_sent_offline_is_published_once_after_reconnecting()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("From the mountain", "The air is thin");
        await mei.LosesTheLine();
        await mei.Presses("Publish");
        await mei.Sees("No connection. Your note is safe here");

        await mei.IsBackOnline();

        await mei.ArrivesAtTheNote();
        await mei.Opens(mei.Address);
        await mei.HasCard("From the mountain");
        await mei.Opens("/drafts");
        await mei.SeesHeading("No drafts");
    }

    [Theory]
    [InlineData("IDBFactory", "open")]
    [InlineData("IDBDatabase", "transaction")]
    public async Task Publishing_works_when_the_browser_storage_never_answers(string part, string act)
    {
        var mei = await Member("Mei");
        // Every request gets a transaction that never completes.
        await mei.Page.AddInitScriptAsync(
            $$"""
                {{part}}.prototype.{{act}} = () => ({
                  objectStore: () => ({ put: () => ({}), get: () => ({}), delete: () => ({}), getAll: () => ({}) }),
                })
                """);
        await mei.StartsANote("From an old phone");
        await mei.PicksPhotos(1);
        await mei.HasPhotosReady(1);

        await mei.PressesPublish();

        await mei.Opens(mei.Address);
        await mei.HasCard("From an old phone");
    }

    [Fact]
    public async Task A_note_whose_response_is_lost_is_published_once()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("net::ERR_CONNECTION_RESET");
        await mei.StartsANote("Said once", "Not twice");
        await mei.Page.RouteAsync("**/publish", async publishing =>
        {
            await publishing.FetchAsync(new() { MaxRedirects = 0 });
            await publishing.AbortAsync("connectionreset");
        }, new() { Times = 1 });
        await mei.Presses("Publish");
        await mei.ArrivesAtTheNote();

        await mei.Opens(mei.Address);
        await mei.HasCard("Said once");
    }

    [Fact]
    public async Task A_double_click_publishes_one_note()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Click click");
        await mei.Button("Publish").DblClickAsync();
        await mei.ArrivesAtTheNote();

        await mei.Opens(mei.Address);
        await mei.HasCard("Click click");
    }

    [Fact]
    public async Task A_draft_is_autosaved_and_continued_on_another_device()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Packing list", "Tent, stove");
        await mei.Sees("Saved");

        var phone = await AnotherBrowserOf(mei, Device.Phone);
        await phone.SignsIn();
        await phone.IsAt("/");
        await phone.Opens("/drafts");
        await phone.Page.GetByText("Packing list").ClickAsync();
        await Expect(phone.Text).ToHaveValueAsync("Tent, stove");
        await phone.Text.FillAsync("Tent, stove, coffee");
        await phone.PressesPublish();

        await mei.Opens("/drafts");
        await mei.SeesHeading("No drafts");
    }

    [Fact]
    public async Task Topics_and_people_are_suggested_and_chosen_by_keyboard()
    {
        var hua = await Member("Huahua");
        await hua.Publishes("A first kite", "#kitesurfing #kitemaking");
        await hua.Publishes("A second kite", "#kitemaking");
        var mei = await Member("Mei");
        await mei.StartsANote("Wind");

        await mei.Text.PressSequentiallyAsync("All about #kite");
        await Expect(mei.Suggestions.First).ToHaveTextAsync("#kitemaking2 notes");
        await mei.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(mei.Suggestions.And(mei.Page.GetByRole(AriaRole.Option, new() { Selected = true })))
            .ToHaveTextAsync("#kitesurfing1 note");
        await mei.Page.Keyboard.PressAsync("Enter");
        await Expect(mei.Text).ToHaveValueAsync("All about #kitesurfing ");

        await mei.Text.PressSequentiallyAsync($"with @{hua.Handle[..^1]}");
        await Expect(mei.Suggestions.Filter(new() { HasText = $"@{hua.Handle}" })).ToBeVisibleAsync();
        await mei.Page.Keyboard.PressAsync("Escape");
        await Expect(mei.Suggestions).ToHaveCountAsync(0);
        await mei.Text.PressSequentiallyAsync(hua.Handle[^1..]);
        await Expect(mei.Suggestions.First).ToContainTextAsync($"@{hua.Handle}");
        await mei.Page.Keyboard.PressAsync("Tab");
        await Expect(mei.Text).ToHaveValueAsync($"All about #kitesurfing with @{hua.Handle} ");

        await mei.Page.Keyboard.PressAsync("Control+Enter");
        await mei.ArrivesAtTheNote();
        await mei.Goes($"@{hua.Handle}");
        await mei.IsAt(hua.Address);
    }

    [Fact]
    public async Task A_title_has_at_most_sixty_Chinese_characters()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("/publish answered 422");
        await mei.StartsANote(new string('梅', 61), "写到这里");
        await mei.Presses("Publish");
        await Expect(mei.Title).ToBeFocusedAsync();
        await Expect(mei.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The title is too long: 60 Chinese characters");
        await Expect(mei.Text).ToHaveValueAsync("写到这里");
        await Expect(mei.Text).ToBeEditableAsync();

        await mei.Title.FillAsync(new string('梅', 60));
        await mei.PressesPublish();
        await mei.SeesHeading(new string('梅', 60));
    }

    [Fact]
    public async Task An_edit_lost_in_a_crash_is_restored_and_can_be_undone()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("Plans", "The old plan");
        await mei.Opens($"{note}/edit");
        await mei.LosesTheLine();
        await mei.Text.FillAsync("The new plan");
        await mei.Presses("Save");
        await mei.Sees("No connection. Your note is safe here");

        await mei.SeesTheTabCrash();
        await mei.IsBackOnline();
        await mei.OpensANewTab();
        await mei.Opens($"{note}/edit");
        await Expect(mei.Text).ToHaveValueAsync("The new plan");
        await mei.Presses("Undo");

        await Expect(mei.Text).ToHaveValueAsync("The old plan");
    }
}
