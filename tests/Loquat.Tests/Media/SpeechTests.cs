using Loquat.Media.Captions;

namespace Loquat.Tests.Media;

/// Captions from speech recognition, with a local stand-in for the operator's service.
public sealed class SpeechTests
{
    [Theory, BothDatabases("Speech=here", "SpeechModel=small", "SpeechKey=sesame")]
    public async Task Speech_becomes_captions(World world)
    {
        var service = (await SpeechStandIn.OfAsync(world))
            .Hears((0, 1.25, " Good morning"), (1.25, 2.5, " from <b>the</b> river \n"), (2.5, 2.9, "  "));
        var (video, note) = await PublishesAsync(world.Mei);
        Assert.Contains("127.0.0.1", (await world.Mei.Opens($"/videos/{video}/captions?language=en")).Find("#speech")!.TextContent,
            StringComparison.Ordinal);

        (await world.Mei.WantsCaptionsFromSpeech(video)).Is(SeeOther);
        Assert.Contains(Text.Speech_Waiting,
            (await world.Mei.Opens($"/videos/{video}/captions/speech", ("HX-Request", "true"))).Is(OK).Text, StringComparison.Ordinal);
        await world.DoesWhatIsDue();

        var over = await world.Mei.Opens($"/videos/{video}/captions/speech?language=en", ("HX-Request", "true"));
        Assert.Equal($"/videos/{video}/captions?language=en", over.Is(NoContent).Headers.GetValues("HX-Redirect").Single());
        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:01.250\nGood morning\n\n00:00:01.250 --> 00:00:02.500\nfrom &lt;b&gt;the&lt;/b&gt; river\n",
            (await world.Nobody.Opens((await world.Nobody.FindsCaptions(note.Address))["en"])).Text);
        Assert.True((await world.Mei.Opens("/settings/data")).Shows("Only the sound of a video goes to 127.0.0.1"));
        var heard = Assert.Single(service.Heard);
        Assert.Equal(("small", "verbose_json", "en", "Bearer sesame", "file", "speech.mp3"),
            (heard.Fields["model"], heard.Fields["response_format"], heard.Fields["language"], heard.Authorization, heard.Field,
                heard.FileName));
        Assert.Equal("mp3 16000 1", await SoundAsync(heard.Sound));
    }

    [Theory, BothDatabases]
    public async Task Without_a_service_nothing_is_offered(World world)
    {
        var (video, _) = await PublishesAsync(world.Mei);

        Assert.Null((await world.Mei.Opens($"/videos/{video}/captions")).Find("#speech"));
        Assert.Equal(Text.Speech_NotHere, (await world.Mei.WantsCaptionsFromSpeech(video)).Is(UnprocessableEntity).Problem);
    }

    [Theory, BothDatabases("Speech=here")]
    public async Task A_failing_service_is_retried_and_the_author_sees_the_state(World world)
    {
        (await SpeechStandIn.OfAsync(world)).Answers(503, "later").Answers(429, "later").Hears((0, 1, "at last"));
        var (video, note) = await PublishesAsync(world.Mei);
        await world.Mei.WantsCaptionsFromSpeech(video);

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<SpeechFailed>(
                () => world.With<SpeechCaptions>(captions => captions.MakeAsync(new SpeechCaptionsWanted(video), default)));
            Assert.Contains(Text.Speech_TriesAgain, await SaidAsync(world, video), StringComparison.Ordinal);
        }
        await world.DoesWhatIsDue();

        Assert.Contains("en", (await world.Nobody.FindsCaptions(note.Address)).Keys);
        Assert.Equal(0, await world.Counts("speech_wishes"));
    }

    [Theory, BothDatabases("Speech=here")]
    public async Task After_the_last_failure_the_author_is_told_and_can_retry(World world)
    {
        var service = await SpeechStandIn.OfAsync(world);
        var (video, note) = await PublishesAsync(world.Mei);
        await world.Mei.WantsCaptionsFromSpeech(video);
        for (var i = 1; i < SpeechWishes.MostFailures; i++)
        {
            await Assert.ThrowsAsync<SpeechFailed>(
                () => world.With<SpeechCaptions>(captions => captions.MakeAsync(new SpeechCaptionsWanted(video), default)));
        }
        await world.DoesWhatIsDue();
        Assert.Contains(Text.Speech_NoAnswer, await SaidAsync(world, video), StringComparison.Ordinal);

        service.Hears((0, 1, "back again"));
        (await world.Mei.WantsCaptionsFromSpeech(video)).Is(SeeOther);
        await world.DoesWhatIsDue();

        Assert.Contains("en", (await world.Nobody.FindsCaptions(note.Address)).Keys);
    }

    [Theory, BothDatabases("Speech=here")]
    public async Task A_permanent_failure_is_not_retried(World world)
    {
        var (video, _) = await PublishesAsync(world.Mei);
        foreach (var (status, body, said) in new[]
        {
            (401, "{\"error\": {\"message\": \"wrong key\"}}", Text.Speech_Refused), (302, "", Text.Speech_Refused), (200, "<html>",
                Text.Speech_NotUnderstood), (200, "{\"text\": \"no segments\"}", Text.Speech_NotUnderstood),
            (200, "{\"segments\": [{\"start\": \"soon\", \"end\": 1, \"text\": \"x\"}]}",
                Text.Speech_NotUnderstood), (200, "{\"segments\": []}", Text.Speech_NothingHeard),
        })
        {
            var service = (await SpeechStandIn.OfAsync(world)).Answers(status, body);
            await world.Mei.WantsCaptionsFromSpeech(video);
            await world.DoesWhatIsDue();

            Assert.Contains(said, await SaidAsync(world, video), StringComparison.Ordinal);
            Assert.Single(service.Heard);
        }
    }

    [Theory, BothDatabases("Speech=here")]
    public async Task Captions_that_the_author_wrote_meanwhile_are_kept(World world)
    {
        (await SpeechStandIn.OfAsync(world)).Hears((0, 1, "heard"));
        var (video, _) = await PublishesAsync(world.Mei);
        await world.Mei.WantsCaptionsFromSpeech(video);
        await world.Mei.WritesCaptions(video);

        await world.DoesWhatIsDue();

        Assert.Equal(["Good morning", "from the river"], await world.Rows("SELECT text FROM caption_lines ORDER BY position"));
        Assert.Equal(Text.Speech_ThereAre, (await world.Mei.WantsCaptionsFromSpeech(video)).Is(Conflict).Problem);
    }

    [Theory, BothDatabases("Speech=here")]
    public async Task A_silent_video_is_not_sent_to_the_service(World world)
    {
        var service = await SpeechStandIn.OfAsync(world);
        var video = await world.Mei.Adds(await VideoScenes.FormatAsync("silent"));

        Assert.Equal(Text.Speech_NoSound, (await world.Mei.WantsCaptionsFromSpeech(video)).Is(UnprocessableEntity).Problem);
        Assert.Empty(service.Heard);
    }

    static async Task<(long Video, PublishedNote Note)> PublishesAsync(Person person)
    {
        var video = await person.Adds(await VideoScenes.PhoneAsync());
        return (video, await person.PublishesPhoto("spoken", video));
    }

    static async Task<string> SaidAsync(World world, long video) =>
        System.Net.WebUtility.HtmlDecode((await world.Mei.Opens($"/videos/{video}/captions/speech", ("HX-Request", "true"))).Is(OK).Text);

    static async Task<string> SoundAsync(byte[] sound)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-sound-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "sound"), sound);
            var said = await VideoScenes.RunAsync("ffprobe",
                ["-v", "error", "-show_entries", "stream=codec_name,sample_rate,channels", "-of", "csv=p=0", "sound"], folder.FullName);
            return said.Trim().Replace(',', ' ');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
