using System.Text;
using Loquat.Media.Uploads;

namespace Loquat.BrowserTests;

/// Captions imported from a file, edited by keyboard, and watched by others.
public sealed class CaptionJourneys : Journey
{
    const string TwoLines =
        "1\r\n00:00:00,500 --> 00:00:02,000\r\n<i>Good morning,</i> said the river\r\n\r\n2\r\n00:00:02,000 --> 00:00:04,000\r\nand "
        + "the boats woke up\r\n";
    const string ShownNow =
        """
            () => [...document.querySelector('video-player video').textTracks].filter((track) => track.mode === 'showing')
                .flatMap((track) => [...(track.activeCues ?? [])].map((cue) => cue.text)).join('|')
            """;

    [Fact]
    public async Task A_caption_file_is_uploaded_edited_by_keyboard_and_shown_over_the_video()
    {
        var mei = await Member("Mei");
        var note = await mei.PublishesAVideo("River");
        await mei.OpensCaptions();
        await mei.Page.Locator("#file").SetInputFilesAsync(File("river.srt", TwoLines));
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "Upload as English" }).ClickAsync();
        await Expect(Cues(mei)).ToHaveCountAsync(2);
        await Expect(Words(mei, 0)).ToHaveValueAsync("Good morning, said the river");

        await SplitsAndMerges(mei);
        await SetsTimes(mei);

        // A new cue at the video's position is shown at once.
        await Seek(mei, 4.5);
        await mei.Page.Keyboard.PressAsync("Alt+n");
        await mei.Page.Keyboard.TypeAsync("The <end> & more");
        await Expect(Start(mei, 3)).ToHaveValueAsync("0:04.500");
        await Shows(mei, "The &lt;end&gt; &amp; more");
        await Expect(State(mei)).ToHaveTextAsync("Not saved yet");
        await mei.Page.Keyboard.PressAsync("Control+s");
        await Expect(State(mei)).ToHaveTextAsync("Saved");

        // From here on the video is streamed, which must not affect the captions.
        await mei.HasAllSizes(note);
        await Reads(await Somebody("Sam"), note);
    }

    [Fact]
    public async Task On_a_Chinese_phone_captions_are_written_and_their_language_is_chosen()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        var note = await mei.PublishesAVideo("江边的早晨");
        await mei.OpensCaptions();
        await mei.FitsTheScreen();
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "添加", Exact = true }).TapAsync();
        await Words(mei, 0).FillAsync("早上好");
        await Seek(mei, 2);
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "到这里结束" }).TapAsync();
        await Expect(End(mei, 0)).ToHaveValueAsync("0:02.000");
        await mei.FitsTheScreen();
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "保存字幕" }).TapAsync();
        await Expect(State(mei)).ToHaveTextAsync("已保存");

        await mei.Page.Locator("#other-language").SelectOptionAsync("en");
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "选择", Exact = true }).TapAsync();
        await mei.Page.Locator("#file").SetInputFilesAsync(File("river.srt", TwoLines));
        await mei.Page.GetByRole(AriaRole.Button, new() { Name = "上传为英语字幕" }).TapAsync();
        await Expect(Cues(mei)).ToHaveCountAsync(2);

        await mei.Opens($"/watch/{note.Split('/')[^1]}");
        await Shows(mei, "早上好");
        await mei.Page.Locator(".watch-menu > summary").First.TapAsync();
        await mei.Page.Locator(".watch-captions").First.GetByLabel("英语").TapAsync();
        await Shows(mei, "Good morning, said the river");
    }

    [Fact]
    public async Task Without_JavaScript_captions_are_written_as_text_and_errors_are_shown()
    {
        var mei = await Member("Mei");
        var note = await mei.PublishesAVideo("Plain");
        await mei.OpensCaptions();
        var plain = await AnotherBrowserOf(mei, Device.Desk with { HasScript = false });
        await plain.SignsIn();
        await plain.Opens(new Uri(mei.Page.Url).PathAndQuery);
        plain.Troubles.Forgive("answered 422");

        await plain.Page.Locator("#words").FillAsync("WEBVTT\n\n00:01 --> 00:02\nhello\n");
        await plain.Presses("Save captions");
        await plain.Sees("Line 3: this time can't be read.");
        await Expect(plain.Page.Locator("#words")).ToHaveValueAsync("WEBVTT\n\n00:01 --> 00:02\nhello\n");
        await plain.Page.Locator("#words").FillAsync("WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n");
        await plain.Presses("Save captions");
        await plain.Sees("Saved");
        await plain.Opens(note);
        await Expect(plain.Page.Locator("video track[kind=captions][default]")).ToHaveCountAsync(1);
    }


    /// Splits and merges at the caret, then undoes all of it.
    static async Task SplitsAndMerges(Person mei)
    {
        await Words(mei, 0).FocusAsync();
        await mei.Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < "Good morning,".Length; i++)
        {
            await mei.Page.Keyboard.PressAsync("ArrowRight");
        }
        await mei.Page.Keyboard.PressAsync("Alt+s");
        await Expect(Cues(mei)).ToHaveCountAsync(3);
        await Expect(Words(mei, 0)).ToHaveValueAsync("Good morning,");
        await Expect(Words(mei, 1)).ToHaveValueAsync("said the river");
        await Expect(Words(mei, 1)).ToBeFocusedAsync();
        await mei.Page.Keyboard.PressAsync("Alt+m");
        await Expect(Words(mei, 1)).ToHaveValueAsync("said the river\nand the boats woke up");
        await mei.Page.Keyboard.PressAsync("Control+z");
        await Expect(Cues(mei)).ToHaveCountAsync(3);
        await mei.Page.Keyboard.PressAsync("Control+y");
        await mei.Page.Keyboard.PressAsync("Control+z");
        await Expect(Cues(mei)).ToHaveCountAsync(3);
    }

    /// Sets times by keyboard and by typing, including invalid ones.
    static async Task SetsTimes(Person mei)
    {
        await Words(mei, 0).FocusAsync();
        await mei.Page.Keyboard.PressAsync("Alt+.");
        await Expect(Start(mei, 0)).ToHaveValueAsync("0:00.600");
        await mei.Page.Keyboard.PressAsync("Alt+,");
        await Seek(mei, 1.2);
        await mei.Page.Keyboard.PressAsync("Alt+o");
        await Expect(End(mei, 0)).ToHaveValueAsync("0:01.200");
        await End(mei, 0).FillAsync("0:03");
        await mei.Page.Keyboard.PressAsync("Tab");
        await Expect(Cues(mei).Nth(0).Locator(".cue-flag")).ToHaveTextAsync("Overlaps with the next one.");
        await mei.Page.Keyboard.PressAsync("Control+z");
        await Expect(End(mei, 0)).ToHaveValueAsync("0:01.200");
    }

    /// Captions are on by default, a key turns them off and on, and the choice is remembered.
    static async Task Reads(Person sam, string note)
    {
        await sam.Opens(note);
        await Expect(sam.Page.Locator(".player-captions")).ToHaveAttributeAsync("aria-pressed", "true");
        await Seek(sam, 0.8);
        await Shows(sam, "Good morning,");
        await sam.Page.Keyboard.PressAsync("c");
        await Expect(sam.Page.Locator(".player-captions")).ToHaveAttributeAsync("aria-pressed", "false");
        await sam.Page.ReloadAsync();
        await Expect(sam.Page.Locator(".player-captions")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("", await sam.Page.EvaluateAsync<string>(ShownNow));
        await sam.Opens($"/watch/{note.Split('/')[^1]}");
        await Expect(sam.Page.Locator(".player-captions").First).ToHaveAttributeAsync("aria-pressed", "false");
        await sam.Page.Keyboard.PressAsync("c");
        await Expect(sam.Page.Locator(".player-captions").First).ToHaveAttributeAsync("aria-pressed", "true");
        await sam.Page.WaitForFunctionAsync($"() => ({ShownNow})().length > 0");
    }

    static async Task Shows(Person person, string words) =>
        await person.Page.WaitForFunctionAsync($"(words) => ({ShownNow})() === words", words);

    static FilePayload File(string name, string words) =>
        new() { Name = name, MimeType = "application/x-subrip", Buffer = Encoding.UTF8.GetBytes(words) };

    static ILocator Cues(Person person) => person.Page.Locator(".cue");

    static ILocator Words(Person person, int number) => Cues(person).Nth(number).Locator("textarea");

    static ILocator Start(Person person, int number) => Cues(person).Nth(number).Locator("[data-start]");

    static ILocator End(Person person, int number) => Cues(person).Nth(number).Locator("[data-end]");

    static ILocator State(Person person) => person.Page.Locator("caption-editor [data-saved-state]");

    /// Seeks through the video element and waits for the frame, because the slider is not under test.
    static async Task Seek(Person person, double seconds)
    {
        await person.Page.WaitForFunctionAsync("() => customElements.get('video-player') !== undefined");
        await person.Page.EvaluateAsync("""
            async (seconds) => {
              const player = document.querySelector("video-player");
              const video = player.querySelector("video");
              await player.preload();
              while (video.readyState < 1) {
                await new Promise((resolve) => video.addEventListener("loadedmetadata", resolve, { once: true }));
              }
              const sought = new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
              video.currentTime = seconds;
              await sought;
            }
            """, seconds);
    }
}
