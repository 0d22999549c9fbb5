namespace Loquat.BrowserTests;

public sealed class WordJourneys : Journey
{
    [Fact]
    public async Task A_reader_taps_a_Chinese_word_and_learns_what_it_means()
    {
        await (await Member("Lin")).Publishes("湖边的周末", "周末去湖边露营，真的绝绝子！");
        var sam = await Somebody("Sam", Device.Phone);
        await sam.Opens("/");
        await sam.OpensCard("湖边的周末");
        await Expect(sam.Layer).ToBeVisibleAsync();

        await sam.TapsTheWord("露营");
        await Expect(sam.Meaning("露营")).ToBeFocusedAsync();
        await Expect(sam.Meaning("露营")).ToContainTextAsync("lù yíng");
        await Expect(sam.Meaning("露营")).ToContainTextAsync("camping");

        // Another word opens in its place.
        await sam.TapsTheWord("绝绝子");
        await Expect(sam.Meaning("绝绝子")).ToContainTextAsync("slang");
        await Expect(sam.Meaning("露营")).ToHaveCountAsync(0);

        // Escape closes one thing: the sheet, and not the note.
        await sam.Page.Keyboard.PressAsync("Escape");
        await Expect(sam.Meaning("绝绝子")).ToHaveCountAsync(0);
        await Expect(sam.Layer).ToBeVisibleAsync();
        await Expect(sam.Page.Locator(".note-text .note-body")).ToBeFocusedAsync();

        await sam.Presses("Pinyin");
        await Expect(sam.Page.Locator(".note-body rt").First).ToHaveTextAsync("zhōu");
        await sam.TapsTheWord("营");
        await Expect(sam.Meaning("露营")).ToBeVisibleAsync();
        await sam.Page.Keyboard.PressAsync("Escape");
        await sam.Presses("Pinyin");
        await Expect(sam.Page.Locator(".note-body rt")).ToHaveCountAsync(0);

        await sam.Goes("Words");
        await sam.SeesHeading("Words of this note");
        await sam.Page.Locator("a[data-word]", new() { HasTextString = "露营" }).PressAsync("Enter");
        await Expect(sam.Meaning("露营")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Words_that_a_person_reads_are_not_looked_up_unless_they_ask_for_it()
    {
        var lin = await Member("Lin", Device.Phone with { Locale = "zh-CN" });
        await lin.Publishes("湖边的早晨", "周末去湖边露营。");

        await lin.TapsTheWord("露营");
        await lin.Page.Locator("summary", new() { HasTextString = "分享" }).ClickAsync();
        await lin.Presses("点按文字查词");
        await lin.Page.Keyboard.PressAsync("Escape");
        await Expect(lin.Meaning("露营")).ToHaveCountAsync(0);
        await lin.TapsTheWord("露营");

        await Expect(lin.Meaning("露营")).ToBeVisibleAsync();
    }
}
