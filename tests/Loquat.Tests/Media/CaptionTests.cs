using System.Text;
using System.Text.RegularExpressions;
using Loquat.Tests.Conventions;

namespace Loquat.Tests.Media;

/// Captions of videos, from upload to playback.
public sealed partial class CaptionTests
{
    [Theory, BothDatabases]
    public async Task A_file_becomes_captions_in_the_players_of_the_note_and_the_feed(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();

        (await world.Mei.SendsCaptions(video,
            "1\r\n00:00:00,500 --> 00:00:01,500\r\n<i>Good</i> morning\r\n\r\n2\r\n00:00:01,500 --> 00:00:02,500\r\nfrom the river\r\n"))
            .Is(SeeOther);

        var address = (await world.Nobody.FindsCaptions(note.Address))["en"];
        Assert.Equal(address, (await world.Nobody.FindsCaptions($"/watch/{note.Id}"))["en"]);
        var sent = (await world.Nobody.Opens(address)).Is(OK);
        Assert.Equal("WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nGood morning\n\n00:00:01.500 --> 00:00:02.500\nfrom the river\n", sent.Text);
        Assert.Equal(("text/vtt; charset=utf-8", "public, max-age=31536000, immutable"),
            (sent.ContentHeaders.ContentType!.ToString(), sent.Headers.CacheControl!.ToString()));
        Assert.Equal("nosniff", sent.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory, BothDatabases]
    public async Task Each_language_has_captions_and_the_language_of_the_reader_is_the_default(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:00.500 --> 00:01.500\n早上好\n", "zh-Hans", original: false);
        await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:00.500 --> 00:01.500\nBonjour\n", "fr", original: false);

        Assert.Equal(("en fr zh-Hans", "en"), await TracksAsync(world, note, "en"));
        Assert.Equal(("en fr zh-Hans", "zh-Hans"), await TracksAsync(world, note, "zh"));
        Assert.Equal(["法语"],
            (await world.Nobody.Opens(note.Address, ("Accept-Language", "zh"))).Document.QuerySelectorAll("track[srclang=fr]")
                .Select(t => t.GetAttribute("label")));

        // Only one language can be the spoken one.
        await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:00.500 --> 00:01.500\nBonjour\n", "fr");
        Assert.Equal(["fr"], await world.Rows("SELECT language FROM caption_sets WHERE is_original"));
    }

    [Theory, BothDatabases]
    public async Task A_change_gives_captions_a_new_address_and_removes_the_old_one(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        var before = (await world.Nobody.FindsCaptions(note.Address))["en"];

        await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:00.500 --> 00:01.500\nGood evening\n");

        var after = (await world.Nobody.FindsCaptions(note.Address))["en"];
        Assert.NotEqual(before, after);
        (await world.Nobody.Opens(before)).Is(NotFound);
        Assert.Contains("Good evening", (await world.Nobody.Opens(after)).Is(OK).Text, StringComparison.Ordinal);

        (await world.Mei.Posts($"/videos/{video}/captions/delete", ("language", "en"))).Is(SeeOther);
        Assert.Empty(await world.Nobody.FindsCaptions(note.Address));
        (await world.Nobody.Opens(after)).Is(NotFound);
        Assert.Equal(0, await world.Counts("caption_lines"));
    }

    [Theory, BothDatabases]
    public async Task Saving_over_a_newer_version_is_refused(World world)
    {
        var (video, _) = await world.Mei.PublishesVideo();
        var page = await world.Mei.Opens($"/videos/{video}/captions?language=en");
        await world.Mei.WritesCaptions(video);

        var late = await world.Mei.Posts($"/videos/{video}/captions", ("language", "en"),
            ("version", page.Find("[name=version]")!.GetAttribute("value")!), ("words", "WEBVTT\n\n00:00.000 --> 00:01.000\nlate\n"));

        Assert.Equal(Text.Captions_SavedElsewhere, late.Is(Conflict).Problem);
        Assert.Contains("late", late.Find("#words")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Good morning", "from the river"], await world.Rows("SELECT text FROM caption_lines ORDER BY position"));
    }

    [Theory, BothDatabases]
    public async Task Scripts_in_a_file_are_never_markup(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)> </textarea> \"><svg onload=alert(1)> --> ";

        await world.Mei.SendsCaptions(video,
            $"WEBVTT\n\nSTYLE\n::cue {{ background: url(https://evil.example) }}\n\n00:00.500 --> 00:01.500\n"
            + $"&lt;script&gt;alert(1)&lt;/script&gt; <b onclick=x>{Evil.Replace("-->", "--&gt;", StringComparison.Ordinal)}</b>");
        await world.Mei.SendsCaptions(video, $"1\n00:00:00,500 --> 00:00:01,500\n{Evil}{{\\an8}}\n", "fr");

        foreach (var address in (await world.Nobody.FindsCaptions(note.Address)).Values)
        {
            var sent = (await world.Nobody.Opens(address)).Is(OK);
            Assert.Empty(MarkupInVtt().Matches(sent.Text.Replace(" --> ", " ", StringComparison.Ordinal)));
            Assert.DoesNotContain("STYLE", sent.Text, StringComparison.Ordinal);
            Assert.Single(sent.Text.Split("-->").Skip(1));
            Assert.Equal("default-src 'none'; sandbox", sent.Headers.GetValues("Content-Security-Policy").Single());
        }
        foreach (var language in new[] { "en", "fr" })
        {
            var page = (await world.Mei.Opens($"/videos/{video}/captions?language={language}")).Is(OK);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img[onerror], svg[onload], [onclick]"));
        }
    }

    [Theory, BothDatabases]
    public async Task An_invalid_file_is_refused_with_its_line(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();

        Assert.Equal("Line 5: " + Text.Captions_NoEmptyLine,
            (await world.Mei.SendsCaptions(video, "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:02,000 --> 00:00:03,000\ntwo"))
                .Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_NotText,
            (await world.Mei.SendsCaptions(video, Encoding.Latin1.GetBytes("1\n00:00:01,000 --> 00:00:02,000\nété")))
                .Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_TooLarge, (await world.Mei.SendsCaptions(video, new byte[600 * 1024])).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_NoFile,
            (await world.Mei.SendsFiles($"/videos/{video}/captions/file", "file", [("language", "en")])).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_NoCues, (await world.Mei.WritesCaptions(video, "")).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_ChooseLanguage,
            (await world.Mei.WritesCaptions(video, language: "tlh")).Is(UnprocessableEntity).Problem);
        var many = "WEBVTT\n\n" + string.Concat(Enumerable.Repeat("00:01.000 --> 00:02.000\nx\n\n", 3_001));
        Assert.Equal(Text.Captions_TooMany, (await world.Mei.WritesCaptions(video, many)).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Captions_CueTooLong,
            (await world.Mei.WritesCaptions(video, $"WEBVTT\n\n00:01.000 --> 00:02.000\n{new string('x', 1_001)}"))
                .Is(UnprocessableEntity).Problem);
        var typed = (await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:01 --> 00:02\nmine <b>\n")).Is(UnprocessableEntity);
        Assert.Contains("mine <b>", typed.Find("#words")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await world.Nobody.FindsCaptions(note.Address));
    }

    [Theory, BothDatabases]
    public async Task A_GB18030_file_is_read(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

        (await world.Mei.SendsCaptions(video, gb.GetBytes("1\r\n00:00:00,500 --> 00:00:01,500\r\n枇杷熟了\r\n"), "zh-Hans")).Is(SeeOther);

        Assert.Contains("枇杷熟了", (await world.Nobody.Opens((await world.Nobody.FindsCaptions(note.Address))["zh-Hans"])).Text,
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Captions_are_in_the_export_beside_the_video(World world)
    {
        var (video, _) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        await world.Mei.WritesCaptions(video, "WEBVTT\n\n00:00.500 --> 00:01.500\n早上好\n", "zh-Hans", original: false);
        var (theirs, _) = await world.Sam.PublishesVideo();
        await world.Sam.WritesCaptions(theirs);

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal([$"videos/{video}.mp4", $"videos/{video}.en.vtt", $"videos/{video}.zh-Hans.vtt"],
            copy.Files.Where(f => f.StartsWith("videos/", StringComparison.Ordinal)));
        Assert.Contains("00:00:00.500 --> 00:00:01.500\n早上好\n", copy.Text($"videos/{video}.zh-Hans.vtt"), StringComparison.Ordinal);
        var named = copy.Json("notes.json").EnumerateArray().Single().GetProperty("photos")[0].GetProperty("captions").EnumerateArray()
            .ToArray();
        Assert.Equal([($"videos/{video}.en.vtt", true), ($"videos/{video}.zh-Hans.vtt", false)],
            named.Select(c => (c.GetProperty("file").GetString()!, c.GetProperty("isOriginal").GetBoolean())));
    }

    [Theory, BothDatabases]
    public async Task The_shortcut_list_of_the_caption_editor_matches_its_shortcuts(World world)
    {
        var (video, _) = await world.Mei.PublishesVideo();
        var listed = (await world.Mei.Opens($"/videos/{video}/captions")).Document.QuerySelectorAll("[data-keys] [data-key]")
            .Select(line => line.GetAttribute("data-key")!);
        var script = await File.ReadAllTextAsync(SourceTree.PathOf("src/Loquat/Web/Client/captions/keys.ts"));

        var known = WithAlt().Matches(script).Select(m => $"Alt+{Sign(m.Groups[1].Value)}")
            .Concat(WithControl().Matches(script[script.IndexOf("withControl", StringComparison.Ordinal)..])
                .Select(m => $"Ctrl+{m.Groups[1].Value.ToUpperInvariant()}"));

        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        static string Sign(string code) =>
            code switch
            {
                "Comma" => ",",
                "Period" => ".",
                "ArrowUp" => "↑",
                "ArrowDown" => "↓",
                _ => code.Replace("Key", "", StringComparison.Ordinal),
            };
    }

    static async Task<(string All, string Shown)> TracksAsync(World world, PublishedNote note, string language)
    {
        var tracks = (await world.Nobody.Opens(note.Address, ("Accept-Language", language))).Document.QuerySelectorAll("track");
        return (string.Join(' ', tracks.Select(t => t.GetAttribute("srclang"))),
            string.Join(' ', tracks.Where(t => t.HasAttribute("default")).Select(t => t.GetAttribute("srclang"))));
    }

    [GeneratedRegex("[<>]")]
    private static partial Regex MarkupInVtt();

    [GeneratedRegex("""^  "([A-Za-z]+)": "[a-zA-Z]+",$""", RegexOptions.Multiline)]
    private static partial Regex WithAlt();

    [GeneratedRegex("\"([a-z])\": \"")]
    private static partial Regex WithControl();
}
