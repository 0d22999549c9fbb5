using System.Globalization;

namespace Loquat.Http;

/// What an entry point sends for a refusal, and when a person has to sign in first.
public sealed record RefusalRenderer(
    Func<HttpContext, Refusal, int, IResult> Render,
    Func<HttpContext, IResult> AskToSignIn);

/// The one place that maps refusals and unexpected exceptions to status codes. Entry points supply the body.
public static class RefusalResponses
{
    public static void UseRefusals(this WebApplication app, RefusalRenderer renderer) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            // A value in the address could not be parsed. A person who mistyped it sees a page.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: null })
            {
                await SendAsync(context, renderer, Refusal.Invalid(Text.Refusal_BadRequest), StatusCodes.Status400BadRequest);
            }
        }
        catch (SignInNeeded) when (!context.Response.HasStarted)
        {
            await renderer.AskToSignIn(context).ExecuteAsync(context);
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await SendAsync(context, renderer, refusal, StatusOf(refusal.Kind));
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            var isTooLarge = error.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await SendAsync(context, renderer, Refusal.Invalid(isTooLarge ? Text.Refusal_TooLarge : Text.Refusal_BadRequest),
                error.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Loquat.Http")
                .LogError(error, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await SendAsync(context, renderer, new Refusal(RefusalKind.Invalid, Text.Refusal_OurFault),
                StatusCodes.Status500InternalServerError);
        }
    });

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

    static Task SendAsync(HttpContext context, RefusalRenderer renderer, Refusal refusal, int status)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        SetRetryAfter(context.Response, refusal);
        return renderer.Render(context, refusal, status).ExecuteAsync(context);
    }
}
