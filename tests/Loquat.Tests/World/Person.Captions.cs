using System.Text;

namespace Loquat.Tests;

/// Captions.
public sealed partial class Person
{
    public const string TwoLines = "WEBVTT\n\n00:00.500 --> 00:01.500\nGood morning\n\n00:01.500 --> 00:02.500\nfrom the river\n";

    /// A note with one silent video.
    public async Task<(long Video, PublishedNote Note)> PublishesVideo()
    {
        var video = await Adds(await VideoScenes.FormatAsync("silent"));
        return (video, await PublishesPhoto("a video", video));
    }

    public Task<Page> WritesCaptions(long video, string words = TwoLines, string language = "en", bool original = true) =>
        Posts($"/videos/{Text(video)}/captions", CaptionFields(words, language, original));

    public Task<Page> SendsCaptions(long video, byte[] file, string language = "en", string name = "lines.srt") =>
        SendsFiles($"/videos/{Text(video)}/captions/file", "file", [("language", language), ("original", "true")], (name, file));

    public Task<Page> SendsCaptions(long video, string file, string language = "en") =>
        SendsCaptions(video, Encoding.UTF8.GetBytes(file), language);

    public Task<Page> WantsCaptionsFromSpeech(long video, string language = "en") =>
        Posts($"/videos/{Text(video)}/captions/speech", ("language", language));

    /// The addresses of the captions on a page, by language.
    public async Task<Dictionary<string, string>> FindsCaptions(string page) =>
        (await Opens(page)).Is(System.Net.HttpStatusCode.OK).Document.QuerySelectorAll("track")
            .ToDictionary(t => t.GetAttribute("srclang")!, t => t.GetAttribute("src")!);

    static (string, string)[] CaptionFields(string words, string language, bool original) =>
        original ? [("words", words), ("language", language), ("original", "true")] : [("words", words), ("language", language)];
}
