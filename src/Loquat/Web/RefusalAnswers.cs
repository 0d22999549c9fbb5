using System.Globalization;

namespace Loquat.Web;

/// The one place that maps refusals and unexpected exceptions to responses of the web pages.
public static class RefusalAnswers
{
    public static void UseRefusalAnswers(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            // A value in the address could not be parsed. A person who mistyped it sees a page.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: null })
            {
                await AnswerAsync(context, Refusal.Invalid(Text.Refusal_BadRequest), StatusCodes.Status400BadRequest);
            }
        }
        catch (SignInNeeded) when (!context.Response.HasStarted)
        {
            await AskToSignIn(context).ExecuteAsync(context);
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, refusal, StatusOf(refusal.Kind));
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context,
                Refusal.Invalid(error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Text.Refusal_TooLarge : Text.Refusal_BadRequest),
                error.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Loquat.Web")
                .LogError(error, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await AnswerAsync(context, new Refusal(RefusalKind.Invalid, Text.Refusal_OurFault), StatusCodes.Status500InternalServerError);
        }
    });

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
        if (WantsJson(request))
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

    static Task AnswerAsync(HttpContext context, Refusal refusal, int status)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        SetRetryAfter(context.Response, refusal);
        IResult answer = WantsJson(context.Request)
            ? Results.Json(new { message = refusal.Message, field = refusal.Field }, statusCode: status)
            : context.Request.Headers.ContainsKey("HX-Request")
                ? Answer.Page<Toast>(new { refusal.Message }, status)
                : Answer.Page<ErrorPage>(new { Status = status, refusal.Message, SignedIn = Visitor.Of(context).IsSignedIn }, status);
        return answer.ExecuteAsync(context);
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static void SetRetryAfter(HttpResponse response, Refusal refusal)
    {
        if (refusal.RetryAfter is { } after)
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// True for clients that accept JSON, and for tus clients.
    public static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)
            || request.Headers.ContainsKey("Tus-Resumable");
}
