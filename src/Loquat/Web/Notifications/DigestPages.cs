using Loquat.Notifications.Digests;

namespace Loquat.Web.Notifications;

/// Where the link out of a digest leads. A page shows a button, so that programs that look at links beforehand change nothing; a mail
/// program's own button (RFC 8058) acts at once, signed in or not.
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

    /// What a mail provider's machine asks: it brings no cookie and says not where it comes from, as it stands on no page. What it brings
    /// is the code.
    static bool IsOneClick(HttpRequest request) =>
        request.Path == DigestStopping.Address && request.Query.ContainsKey("code") && !request.Headers.ContainsKey("Sec-Fetch-Site")
            && !request.Headers.ContainsKey("Origin");

    /// Machines follow no redirect.
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
