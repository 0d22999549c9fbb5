using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Loquat.Notes;

namespace Loquat.Tests.Media;

/// Edit recipes of videos.
public sealed class RecipeTests
{
    [Theory, BothDatabases]
    public async Task Trimmed_parts_are_not_shown_and_are_deleted_on_publishing(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.RedThenBlueAsync());

        (await world.Mei.Edits(video, ("start", "1.5"), ("end", "3,5"))).Is(Accepted);
        Assert.Equal("processing", (await world.Mei.Photo(video)).State);
        await world.DoesWhatIsDue();

        var clip = await world.Mei.Watches(video);
        Assert.InRange(clip.Seconds, 1.9, 2.15);
        Assert.True((await clip.ColourAsync(0.2)).Red > 150, "It does not begin where it was cut.");
        Assert.True((await clip.ColourAsync(1.5)).Blue > 150, "It does not go on.");
        var state = (await world.Mei.Photo(video)).Video!;
        Assert.Equal(("done", true), (state.Step, state.DurationMs is > 1900 and < 2150));
        Assert.InRange((await TestVideo.OfAsync(await (await world.Mei.Arrives()).BytesAsync(state.Raw!))).Seconds, 3.9, 4.2);

        await world.Mei.PublishesPhoto("cut", video);
        await world.DoesWhatIsDue();

        var version = (await world.Rows($"SELECT version FROM media WHERE id = {video}")).Single();
        Assert.All((await world.StoredFiles()).Where(name => name.Contains($"/{video}/", StringComparison.Ordinal)),
            name => Assert.Contains($"/{video}/{version}/", name, StringComparison.Ordinal));
        Assert.InRange((await world.Mei.Watches(video)).Seconds, 1.9, 2.15);
        (await world.Mei.Opens($"/photos/{video}/raw")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_recipe_can_be_changed_or_removed_until_publishing(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.RedThenBlueAsync());
        await world.Mei.Edits(video, ("end", "1"));
        await world.DoesWhatIsDue();
        await world.Mei.Edits(video, ("start", "2"));
        await world.DoesWhatIsDue();
        Assert.True((await (await world.Mei.Watches(video)).ColourAsync(0.5)).Blue > 150, "The second cut was made of the first one.");

        await world.Mei.Edits(video);
        await world.DoesWhatIsDue();

        Assert.InRange((await world.Mei.Watches(video)).Seconds, 3.9, 4.2);
        Assert.Equal("", (await world.Mei.Photo(video)).Video!.Recipe);
        var kept = (await world.StoredFiles()).Where(name => name.EndsWith("play.mp4", StringComparison.Ordinal)).ToArray();
        Assert.Single(kept);
    }

    [Theory, BothDatabases]
    public async Task The_latest_recipe_is_applied(World world)
    {
        var video = await world.Mei.Uploads(await VideoScenes.RedThenBlueAsync());
        await world.Mei.Edits(video, ("end", "1"));
        await world.Mei.Edits(video, ("start", "2"), ("end", "3"));
        await world.DoesWhatIsDue();

        var clip = await world.Mei.Watches(video);
        Assert.InRange(clip.Seconds, 0.9, 1.15);
        Assert.True((await clip.ColourAsync(0.5)).Blue > 150);
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("露营清单 🏕️ 你好")]
    [InlineData("it's \"quoted\": 100% %{pts} %{localtime} \\n ; [in] , = '")]
    [InlineData("one\ntwo\r\nthree")]
    [InlineData("</text></svg><script>alert(1)</script>&amp;<![CDATA[")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("textfile=/etc/passwd:reload=1'; drawbox=t=fill")]
    public async Task Text_overlays_appear_at_their_time_and_place_whatever_they_contain(string words)
    {
        using var world = new World(Loquat.Data.Engine.Sqlite);
        var video = await world.Mei.Adds(await VideoScenes.RedThenBlueAsync());

        await world.Mei.Edits(video, ("text", words), ("textx", "50"), ("texty", "25"), ("textscale", "Large"), ("textink", "Paper"),
            ("textfrom", "0"), ("textto", "1"));
        await world.DoesWhatIsDue();

        Assert.Equal("ready", (await world.Mei.Photo(video)).State);
        var clip = await world.Mei.Watches(video);
        var (with, below, after) = (await clip.ColourAsync(0.5, 0.2, 0.1, 0.4, 0.2), await clip.ColourAsync(0.5, 0.2, 0.1, 0.4, 0.88),
            await clip.ColourAsync(1.5, 0.2, 0.1, 0.4, 0.2));
        Assert.True(with.Green > 40, $"There is nothing where the words should be: {with}");
        Assert.True(below.Green < 20 && after.Green < 20, $"They stand where or when they should not: {below} {after}");

        var note = await world.Mei.PublishesPhoto("words", video);
        var page = await world.Sam.Opens(note);
        var said = page.Find($"#{page.Find("video-player video")!.GetAttribute("aria-describedby")}")!;
        Assert.Contains(words.ReplaceLineEndings("\n"), said.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal([words.ReplaceLineEndings("\n")], await world.Rows("SELECT words FROM videos"));
    }

    [Fact]
    public async Task The_sound_can_be_muted_or_reduced()
    {
        using var world = new World(Loquat.Data.Engine.Sqlite);
        var source = await VideoScenes.RedThenBlueAsync();
        var (mute, quiet) = (await world.Mei.Adds(source), await world.Mei.Adds(source));
        await world.Mei.Edits(mute, ("mute", "on"));
        await world.Mei.Edits(quiet, ("volume", "25"));
        await world.DoesWhatIsDue();

        Assert.False((await world.Mei.Watches(mute)).HasSound);
        Assert.Equal(["False"],
            await world.Rows($"SELECT CASE WHEN has_sound THEN 'True' ELSE 'False' END FROM videos WHERE medium_id = {mute}"));
        // A quarter is 12 dB below the -14 LUFS of normalised sound; the renditions keep that.
        Assert.InRange(await (await world.Mei.Watches(quiet)).LoudnessAsync(440), -34, -23);
        var sound = await (await world.Mei.Arrives())
            .BytesAsync((await world.Mei.Photo(quiet)).Video!.Play!.Replace("play.mp4", VideoFiles.Sound, StringComparison.Ordinal));
        Assert.InRange(await new TestVideo(0, 0, 0, true, sound).LoudnessAsync(440), -34, -23);
    }

    [Fact]
    public async Task The_cover_is_a_frame_or_a_cropped_photo_of_the_author()
    {
        using var world = new World(Loquat.Data.Engine.Sqlite);
        var source = await VideoScenes.RedThenBlueAsync();
        var (framed, pictured) = (await world.Mei.Adds(source), await world.Mei.Adds(source));
        var photo = await world.Mei.Adds(await VideoScenes.MakeAsync("out.png",
            ["-f", "lavfi", "-i", "color=red:size=300x300:duration=1", "-vf", "drawbox=x=150:w=150:h=300:color=lime:t=fill",
                "-frames:v", "1"]));
        (await world.Mei.Posts($"/photos/{photo}/edit", ("edit", "0 0.5 0 0.5 1"))).Is(Accepted);
        await world.DoesWhatIsDue();
        await world.Mei.Edits(framed, ("cover", "3"), ("start", "1"), ("text", "cut off"), ("textto", "0.5"));
        Assert.Equal([""], await world.Rows($"SELECT words FROM videos WHERE medium_id = {framed}"));
        await world.Mei.Edits(pictured, ("coverphoto", $"{photo}"), ("end", "1"));
        await world.DoesWhatIsDue();

        Assert.True((await CoverAsync(world, framed)).Blue > 150);
        Assert.True((await CoverAsync(world, pictured)).Green > 150);
        Assert.Equal((320, 240), ((await world.Mei.Photo(pictured)).Width, (await world.Mei.Photo(pictured)).Height));
        Assert.Equal(UnprocessableEntity,
            (await world.Sam.Edits(await world.Sam.Adds(await VideoScenes.RedThenBlueAsync()), ("coverphoto", $"{photo}"))).Status);
    }

    [Theory, BothDatabases]
    public async Task Only_the_author_can_change_a_recipe_and_only_before_publishing(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.RedThenBlueAsync());
        (await world.Sam.Edits(video, ("end", "1"))).Is(NotFound);
        (await world.Sam.Opens($"/photos/{video}/raw")).Is(NotFound);
        foreach (var (field, value) in new[]
        {
            ("start", "-1"), ("start", "x"), ("end", "0.1"), ("volume", "201"), ("volume", "-5"), ("cover", "1e9"), ("textscale", "Huge"),
        })
        {
            (await world.Mei.Edits(video, ("text", "words"), (field, value))).Is(UnprocessableEntity);
        }
        (await world.Mei.Edits(video, [.. Enumerable.Repeat(("text", "words"), RecipeText.Most + 1)])).Is(UnprocessableEntity);
        (await world.Mei.Edits(video, ("text", new string('x', RecipeText.Length + 1)))).Is(UnprocessableEntity);
        await world.Mei.PublishesPhoto("published", video);

        (await world.Mei.Edits(video, ("end", "1"))).Is(Conflict);
        Assert.Null((await world.Mei.Photo(video)).Video!.Recipe);
    }

    [Theory, BothDatabases]
    public async Task Without_JavaScript_a_form_sends_the_recipe(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.FormatAsync("vp9"));
        var key = NoteKeys.New();
        await world.Mei.Does("/publish",
            [.. Person.PhotoNoteFields("plain", [(video, "")], NoteVisibility.Public, key), ("act", "draft"), ($"recipe-{video}", "1"),
                ($"end-{video}", "1"), ($"text-{video}", "plain words")]);
        await world.DoesWhatIsDue();

        Assert.InRange((await world.Mei.Watches(video)).Seconds, 0.9, 1.1);
        var form = await world.Mei.Opens($"/publish?draft={key}");
        Assert.Equal("1", form.Find($"[name=end-{video}]")!.GetAttribute("value"));
        Assert.Equal("plain words", form.Find($"[name=text-{video}]")!.TextContent.Trim());
    }

    static async Task<(int Red, int Green, int Blue)> CoverAsync(World world, long video)
    {
        var cover = await (await world.Mei.Arrives()).BytesAsync((await world.Mei.Photo(video)).Preview!);
        return await new TestVideo(0, 0, 0, false, cover).ColourAsync(0);
    }
}
