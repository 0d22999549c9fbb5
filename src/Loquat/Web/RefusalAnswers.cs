using Loquat.Http;

namespace Loquat.Web;

/// How web pages show a refusal: JSON for scripts, a toast for htmx, otherwise a page.
public static class RefusalAnswers
{
    public static RefusalRenderer Renderer { get; } = new(Render, AskToSignIn);

    static IResult Render(HttpContext context, Refusal refusal, int status) =>
        RefusalResponses.WantsJson(context.Request)
            ? Results.Json(new { message = refusal.Message, field = refusal.Field }, statusCode: status)
            : context.Request.Headers.ContainsKey("HX-Request")
                ? Answer.Page<Toast>(new { refusal.Message }, status)
                : Answer.Page<ErrorPage>(new { Status = status, refusal.Message, SignedIn = Visitor.Of(context).IsSignedIn }, status);

    static IResult AskToSignIn(HttpContext context)
    {
        var request = context.Request;
        var isFragment = request.Headers.ContainsKey("HX-Request");
        var returnTo = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !isFragment
            ? request.Path + request.QueryString.Value
            : LocalAddress.FromReferer(request);
        foreach (var handler in context.RequestServices.GetServices<OnSignInNeeded>())
        {
            handler.Run(context, returnTo);
        }
        var address = $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}";
        if (RefusalResponses.WantsJson(request))
        {
            return Results.Json(new { message = Text.Refusal_SignInFirst, signIn = address },
                statusCode: StatusCodes.Status401Unauthorized);
        }
        if (!isFragment)
        {
            return SeeOther.To(address);
        }
        context.Response.Headers["HX-Redirect"] = address;
        return Results.NoContent();
    }
}
