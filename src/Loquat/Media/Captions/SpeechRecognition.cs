using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Loquat.Linguistics.Captions;

namespace Loquat.Media.Captions;

/// Client of a speech service that the operator configured, with the API of OpenAI's `POST /v1/audio/transcriptions`, which many programs
/// support. Disabled without an address.
public sealed class SpeechRecognition(IHttpClientFactory clients, LoquatOptions options)
{
    public const string Client = "speech";
    const int MostSegments = CaptionSets.MostCues;

    public bool IsThere => options.Speech is not null;

    /// The host name of the service, shown to the author before they agree to send the audio.
    public string Host => options.Speech?.Host ?? "";

    /// Transcribes an audio file in a known language.
    public async Task<IReadOnlyList<CaptionCue>> HearAsync(string file, string language, CancellationToken ct)
    {
        await using var sound = File.OpenRead(file);
        using var part = new StreamContent(sound);
        part.Headers.ContentType = new MediaTypeHeaderValue("audio/mpeg");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(options.SpeechModel), "model" },
            { new StringContent("verbose_json"), "response_format" },
            { new StringContent(CodeOf(language)), "language" },
            { part, "file", "speech.mp3" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Speech!.AbsoluteUri.TrimEnd('/')}/v1/audio/transcriptions")
        {
            Content = form,
        };
        if (options.SpeechKey.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.SpeechKey);
        }
        return CuesIn(await AnswerAsync(request, ct));
    }

    async Task<string> AnswerAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, ct);
            var mayPass = (int)answer.StatusCode >= 500
                || answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsStringAsync(ct)
                : throw new SpeechFailed(mayPass ? SpeechProblem.NoAnswer : SpeechProblem.Refused);
        }
        catch (Exception error) when (error is HttpRequestException or IOException
            || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new SpeechFailed(SpeechProblem.NoAnswer, error);
        }
    }

    /// Parses `{"segments": [{"start": 0.0, "end": 2.4, "text": " Hello"}]}`; times are in seconds.
    static List<CaptionCue> CuesIn(string answer)
    {
        try
        {
            using var said = JsonDocument.Parse(answer);
            var cues = said.RootElement.GetProperty("segments").EnumerateArray().Take(MostSegments).Select(CueOf)
                .Where(cue => cue.Text.Length > 0).OrderBy(cue => cue.StartMs).ToList();
            return cues.Count > 0 ? cues : throw new SpeechFailed(SpeechProblem.NothingHeard);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or OverflowException)
        {
            throw new SpeechFailed(SpeechProblem.NotUnderstood, error);
        }
    }

    static CaptionCue CueOf(JsonElement segment)
    {
        var start = Milliseconds(segment.GetProperty("start"));
        var text = WebVtt.PlainLine(segment.GetProperty("text").GetString() ?? "");
        return new CaptionCue(start, Math.Max(Milliseconds(segment.GetProperty("end")), start + 1),
            text.Length <= CaptionSets.CueLength
                ? text
                : text[..(CaptionSets.CueLength - (char.IsHighSurrogate(text[CaptionSets.CueLength - 1]) ? 1 : 0))]);
    }

    /// The ISO 639-1 code. Filipino has none, so Tagalog's is used.
    static string CodeOf(string language) => CaptionLanguages.Primary(language) is var code && code == "fil" ? "tl" : code;

    static int Milliseconds(JsonElement seconds) =>
        Convert.ToInt32(Math.Clamp(seconds.GetDouble(), 0, 86_400) * 1000, CultureInfo.InvariantCulture);
}
