using Loquat.Jobs;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Loquat.Notes;

namespace Loquat.Tests.Media;

/// From upload to note on the real server.
public sealed class VideoLifeTests
{
    [Theory, BothDatabases]
    public async Task A_video_plays_before_its_renditions_exist(World world)
    {
        var video = await world.Mei.Uploads(await VideoScenes.PhoneAsync());
        Assert.Equal(("processing", "checking"), await StateAsync(world, video));

        await world.DoesNext(JobKind<VideoArrived>.Name);

        Assert.Equal(("ready", "sizes"), await StateAsync(world, video));
        var note = await world.Mei.PublishesPhoto("at once", video);
        var play = (await world.Mei.Photo(video)).Video!.Play!;
        Assert.Equal("video/mp4",
            (await world.Nobody.Opens(play.Replace(KeyIn(play), await KeyAsync(world, video), StringComparison.Ordinal)))
                .Is(OK).ContentHeaders.ContentType!.ToString());

        await world.DoesWhatIsDue();

        Assert.Equal(("ready", "done"), await StateAsync(world, video));
        Assert.Contains("ready in all sizes", (await world.Mei.Opens("/notices")).Text, StringComparison.Ordinal);
        Assert.Contains(note.Address, (await world.Mei.Opens("/notices")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_format_that_browsers_cannot_play_gets_a_small_rendition_first(World world)
    {
        var video = await world.Mei.Uploads(await VideoScenes.FormatAsync("vp9"));
        await world.DoesNext(JobKind<VideoArrived>.Name);
        Assert.Equal(("processing", "firstPlay"), await StateAsync(world, video));
        Assert.Equal(["master.mkv"], (await world.StoredFiles()).Select(name => Path.GetFileName(name)));

        await world.DoesNext(JobKind<VideoFirstPlayDue>.Name);

        Assert.Equal(("ready", "sizes"), await StateAsync(world, video));
    }

    [Theory, BothDatabases]
    public async Task All_files_of_a_video_have_content_types_and_support_ranges(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.PhoneAsync());
        await world.Mei.PublishesPhoto("look", video);
        var key = await KeyAsync(world, video);

        foreach (var (file,
            type) in new[] { ("master.m3u8", "application/vnd.apple.mpegurl"), ("360.m3u8",
                "application/vnd.apple.mpegurl"), ("360_init.mp4", "video/mp4"), ("360_00000.m4s", "video/iso.segment"),
            ("sound.m3u8", "application/vnd.apple.mpegurl"), ("strip.jpg",
                "image/jpeg"), ("preview.mp4", "video/mp4"), ("720.webp", "image/webp"), ("play.mp4", "video/mp4") })
        {
            var page = (await world.Nobody.Opens($"/media/{key}/{file}")).Is(OK);
            Assert.Equal((type, "public, max-age=31536000, immutable"),
                (page.ContentHeaders.ContentType!.ToString(), page.Headers.CacheControl!.ToString()));
        }
        var part = await world.Nobody.Opens($"/media/{key}/play.mp4", ("Range", "bytes=100-199"));
        Assert.Equal((PartialContent, 100L), (part.Status, part.ContentHeaders.ContentLength));
        foreach (var file in new[] { "original", "master.mkv", "../1/play.mp4", "361.mp4", "360_1.m4s", "sound_init.m4s" })
        {
            (await world.Nobody.Opens($"/media/{key}/{file}")).Is(NotFound);
        }
    }

    [Theory, BothDatabases]
    public async Task Files_follow_the_visibility_of_the_note_and_old_addresses_are_not_found(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.PhoneAsync());
        var note = await world.Mei.PublishesPhoto("for me", video, NoteVisibility.OnlyMe);
        var key = await KeyAsync(world, video);
        foreach (var file in new[] { "play.mp4", "master.m3u8", "360_00000.m4s", "strip.jpg" })
        {
            (await world.Sam.Opens($"/media/{key}/{file}")).Is(NotFound);
            Assert.Equal("no-store, private", (await world.Mei.Opens($"/media/{key}/{file}")).Is(OK).Headers.CacheControl!.ToString());
        }

        await world.Mei.Does($"{note.Address}/edit", Person.PhotoNoteFields("for all", [(video, "")], NoteVisibility.Public));

        (await world.Mei.Opens($"/media/{key}/play.mp4")).Is(NotFound);
        (await world.Sam.Opens($"/media/{await KeyAsync(world, video)}/play.mp4")).Is(OK);
    }

    [Theory, BothDatabases("MediaStore=s3")]
    public async Task Videos_work_with_either_store(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.FormatAsync("vp9"));
        var note = await world.Mei.PublishesPhoto("far away", video);
        var key = await KeyAsync(world, video);
        Assert.Contains("#EXT-X-STREAM-INF", (await world.Nobody.Opens($"/media/{key}/master.m3u8")).Is(OK).Text, StringComparison.Ordinal);
        var part = await world.Nobody.Opens($"/media/{key}/play.mp4", ("Range", "bytes=100-199"));
        Assert.Equal((PartialContent, 100L), (part.Status, part.ContentHeaders.ContentLength));

        await world.Mei.Deletes(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await world.StoredFiles(), name => name.Contains($"/{video}/", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_file_that_crashes_ffmpeg_three_times_fails_and_can_be_retried(World world)
    {
        var video = await world.Mei.Uploads(await VideoScenes.PhoneAsync());
        var medium = new Loquat.Media.Medium { Id = video, AccountId = 0, Key = "", CreatedAt = default };
        for (var i = 0; i < VideoLedger.MostFailures; i++)
        {
            var died = await Record.ExceptionAsync(
                () => world.With<VideoLedger>(ledger => ledger.WatchAsync(medium, () => throw new FfmpegFailed(137, "Killed"), default)));
            Assert.Equal(i < VideoLedger.MostFailures - 1, died is FfmpegFailed);
        }
        await world.DoesWhatIsDue();
        var state = await world.Mei.Photo(video);
        Assert.Equal(("failed", true), (state.State, state.Video!.MayRetry));
        Assert.Contains("three times", state.Message, StringComparison.Ordinal);

        (await world.Sam.Posts($"/photos/{video}/retry")).Is(NotFound);
        await world.Mei.Posts($"/photos/{video}/retry");
        await world.DoesWhatIsDue();

        Assert.Equal(("ready", "done"), await StateAsync(world, video));
    }

    [Theory, BothDatabases]
    public async Task An_animated_GIF_is_a_video_and_a_still_one_a_photo(World world)
    {
        var moving = await world.Mei.Adds(await PhotoFiles.AnimatedGifAsync());
        var still = await world.Mei.Adds(await PhotoFiles.PhoneFileAsync("gif", 120, 90));

        Assert.NotNull((await world.Mei.Photo(moving)).Video);
        Assert.Null((await world.Mei.Photo(still)).Video);
    }

    [Theory, BothDatabases]
    public async Task Without_JavaScript_the_form_contains_the_video(World world)
    {
        var sent = await world.Mei.SendsFiles("/publish", "files", [("key", NoteKeys.New()), ("title", "plain"), ("visibility", "Public")],
            ("clip.mp4", await VideoScenes.FormatAsync("silent")));
        Assert.Equal(SeeOther, sent.Status);
        await world.DoesWhatIsDue();
        var key = (await world.Rows("SELECT key FROM media WHERE kind = 1")).Single();
        (await world.Nobody.Opens($"/media/{key}/play.mp4")).Is(OK);
    }

    static async Task<(string State, string Step)> StateAsync(World world, long video)
    {
        var state = await world.Mei.Photo(video);
        return (state.State, state.Video!.Step);
    }

    static async Task<string> KeyAsync(World world, long video) => (await world.Rows($"SELECT key FROM media WHERE id = {video}")).Single();

    static string KeyIn(string address) => address.Split('/')[2];
}
