using System.Collections.Frozen;
using System.Globalization;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;

namespace Loquat.Web.Discovery;

/// Records actions on notes as view events. The server records the action; the page only adds where it happened, in a header
/// `<place>.<token>`. The response does not wait for the recording.
public static class ActViewEvents
{
    public const string Header = "Loquat-Served";

    /// By route pattern. `NamesNote` says whether the id in the address is that of the note.
    static readonly FrozenDictionary<string, (ViewEventKind Kind, bool NamesNote)> Kinds = new Dictionary<string, (ViewEventKind, bool)>
    {
        ["/notes/{id:long}/like"] = (ViewEventKind.Like, true),
        ["/notes/{id:long}/save"] = (ViewEventKind.Save, true),
        ["/notes/{id:long}/dismiss"] = (ViewEventKind.NotInterested, true),
        // The id can also be that of the comment that is replied to.
        ["/notes/{id:long}/comments"] = (ViewEventKind.Comment, false),
        ["/@{handle}/follow"] = (ViewEventKind.Follow, false),
        ["/@{handle}/mute"] = (ViewEventKind.Hide, false),
        ["/@{handle}/block"] = (ViewEventKind.Hide, false),
    }.ToFrozenDictionary();

    public static void UseActViewEvents(this WebApplication app) => app.Use((context, next) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header)
            ? RecordAsync(context, next)
            : next(context));

    static async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest && Kinds.TryGetValue(pattern, out var of)
            && context.Request.Headers[Header].ToString().Split('.') is [var place, var token]
            && byte.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            var note = of.NamesNote ? long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture) : (long?)null;
            var intake = context.RequestServices.GetRequiredService<ViewEventIntake>();
            _ = QuietlyAsync(intake.RecordAsync(Visitor.Of(context).Viewer, token, position, of.Kind, note, CancellationToken.None));
        }
    }

    /// A failure must not affect the request. The writer has already logged it.
    static async Task QuietlyAsync(Task recording) => await recording.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
