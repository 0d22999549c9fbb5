using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Media.Captions;
using Microsoft.AspNetCore.Mvc;

namespace Loquat.Web.Captions;

/// Captions of the author's own video: typed, uploaded as a file, or created from speech.
public static class CaptionPages
{
    // A Chinese character takes nine bytes in a URL-encoded form.
    static readonly RequestSizeLimitAttribute SizeLimit = new(4L * CaptionSets.MostBytes);

    public static string AddressOf(long mediumId) => Addresses.CaptionsOf(mediumId);

    public static string AddressOf(long mediumId, string language) => $"{AddressOf(mediumId)}?language={language}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/videos/{id:long}/captions", Show);
        app.MapPost("/videos/{id:long}/captions", Save).WithMetadata(SizeLimit);
        app.MapPost("/videos/{id:long}/captions/file", Upload).WithMetadata(SizeLimit);
        app.MapPost("/videos/{id:long}/captions/delete", Delete);
        app.MapPost("/videos/{id:long}/captions/speech", Ask);
        app.MapGet("/videos/{id:long}/captions/speech", ShowSpeech);
    }

    static async Task<IResult> Show(long id, string? language, bool? saved, CurrentAccount me, CaptionDesk desk, CancellationToken ct) =>
        Page(await desk.LayAsync(me.Account, id, language, ct), isSaved: saved ?? false);

    static Task<IResult> Save(
        HttpContext context, long id, Fields fields, CurrentAccount me, CaptionSets captions, CaptionDesk desk, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                var cues = CaptionProblems.Read(Encoding.UTF8.GetBytes(fields["words"]), "words");
                var since = int.TryParse(fields["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                    ? version
                    : (int?)null;
                var set = await captions.SaveAsync(me.Account, id, fields["language"], fields.Has("original"), cues, since, ct);
                return RefusalResponses.WantsJson(context.Request)
                    ? Results.Json(new { set.Version, cues = cues.Count })
                    : SeeOther.To($"{AddressOf(id, set.Language)}&saved=true");
            },
            async problem => Page(await desk.LayAsync(me.Account, id, fields["language"], ct), problem, fields["words"]));

    static Task<IResult> Upload(
        HttpContext context, long id, Fields fields, CurrentAccount me, CaptionSets captions, CaptionDesk desk, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                var file = fields.Files("file").FirstOrDefault(f => f.FileName.Length > 0)
                    ?? throw Refusal.Invalid(Text.Captions_NoFile, "file");
                if (file.Length > CaptionSets.MostBytes)
                {
                    throw Refusal.Invalid(Text.Captions_TooLarge, "file");
                }
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, ct);
                var set = await captions.SaveAsync(me.Account, id, fields["language"], fields.Has("original"),
                    CaptionProblems.Read(bytes.ToArray(), "file"), since: null, ct, field: "file");
                return SeeOther.To($"{AddressOf(id, set.Language)}&saved=true");
            },
            async problem => Page(await desk.LayAsync(me.Account, id, fields["language"], ct), problem));

    static async Task<IResult> Delete(long id, Fields fields, CurrentAccount me, CaptionSets captions, CancellationToken ct)
    {
        await captions.DeleteAsync(me.Account, id, fields["language"], ct);
        return SeeOther.To(AddressOf(id));
    }

    static Task<IResult> Ask(
        HttpContext context, long id, Fields fields, CurrentAccount me, SpeechWishes wishes, RateLimits limits, CaptionDesk desk,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            limits.CountListening(me.Account.Id);
            await wishes.AskAsync(me.Account, id, fields["language"], ct);
            return SeeOther.To(AddressOf(id, fields["language"]));
        },
        async problem => Page(await desk.LayAsync(me.Account, id, fields["language"], ct), problem));

    /// The progress of captions from speech. When they are done, the page is reloaded.
    static async Task<IResult> ShowSpeech(
        HttpContext context, long id, string? language, CurrentAccount me, CaptionSets captions, SpeechWishes wishes, CancellationToken ct)
    {
        await captions.OwnVideoAsync(me.Account, id, ct);
        context.Response.Headers.CacheControl = "no-store";
        if (await wishes.FindAsync(id, ct) is { } wish)
        {
            return Answer.With<SpeechStatus>(context, new { Wish = wish }, orGoTo: AddressOf(id, wish.Language));
        }
        context.Response.Headers["HX-Redirect"] = AddressOf(id,
            CaptionLanguages.Knows(language ?? "") ? language! : CaptionLanguages.All[0]);
        return context.Request.Headers.ContainsKey("HX-Request") ? Results.NoContent() : SeeOther.To(AddressOf(id));
    }

    static IResult Page(CaptionWork work, FormProblem? problem = null, string? words = null, bool isSaved = false) =>
        Answer.Page<CaptionPage>(new { Work = work, Problem = problem, Words = words, IsSaved = isSaved });
}
