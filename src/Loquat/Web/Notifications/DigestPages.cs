using Loquat.Http;
using Loquat.Notifications.Digests;

namespace Loquat.Web.Notifications;

/// The unsubscribe link of digests. The page requires a button press, so programs that prefetch links change nothing. The button of a mail
/// program (RFC 8058) takes effect at once, signed in or not.
public static class DigestPages
{
    const string Resume = $"{DigestStopping.Address}/resume";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(DigestStopping.Address,
            async (string? code, Visitor visitor, DigestStopping stopping, CancellationToken ct) =>
                Page(await stopping.OwnerAsync(code, ct), code, visitor, null));
        app.MapPost(DigestStopping.Address,
            (HttpContext context, string? code, Fields fields, Visitor visitor, DigestStopping stopping, CancellationToken ct) =>
                fields["List-Unsubscribe"] == "One-Click"
                    ? AtOnceAsync(code, stopping, ct)
                    : ByPageAsync(context, fields["code"], visitor, stopping.StopAsync, ct))
            .WithMetadata(new CrossSiteExemption(IsOneClick));
        app.MapPost(Resume,
            (HttpContext context, Fields fields, Visitor visitor, DigestStopping stopping, CancellationToken ct) => ByPageAsync(context,
                fields["code"], visitor, stopping.ResumeAsync, ct));
    }

    /// The one-click request of a mail provider has no cookie and no origin. The code in the address authenticates it.
    static bool IsOneClick(HttpRequest request) =>
        request.Path == DigestStopping.Address && request.Query.ContainsKey("code") && !request.Headers.ContainsKey("Sec-Fetch-Site")
            && !request.Headers.ContainsKey("Origin");

    /// Returns 204, because RFC 8058 forbids redirects.
    static async Task<IResult> AtOnceAsync(string? code, DigestStopping stopping, CancellationToken ct)
    {
        await stopping.StopAsync(code, ct);
        return Results.NoContent();
    }

    static Task<IResult> ByPageAsync(
        HttpContext context, string code, Visitor visitor, Func<string, CancellationToken, Task> actAsync, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                await actAsync(code, ct);
                return SeeOther.To($"{DigestStopping.Address}?code={Uri.EscapeDataString(code)}");
            },
            problem => Task.FromResult(Page(null, code, visitor, problem)));

    static IResult Page(DigestOwner? owner, string? code, Visitor visitor, FormProblem? problem) =>
        Answer.Page<DigestPage>(new { Owner = owner, Code = code, Resume, SignedIn = visitor.IsSignedIn, Problem = problem });
}
