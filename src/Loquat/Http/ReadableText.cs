namespace Loquat.Http;

/// Rejects requests that contain the null character. No person types it, and PostgreSQL can't store it.
public static class ReadableText
{
    public static void UseReadableText(this WebApplication app) => app.Use((context, next) =>
        context.Request.QueryString.Value is { } query && query.Contains("%00", StringComparison.Ordinal)
            ? throw Unreadable()
            : next(context));

    public static bool HasNull(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal);

    public static BadHttpRequestException Unreadable(Exception? cause = null, int status = StatusCodes.Status400BadRequest) =>
        new("The request can't be read.", status, cause!);
}
