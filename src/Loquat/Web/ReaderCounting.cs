using Loquat.Media;

namespace Loquat.Web;

/// Counts the pages that people ask for. It stands behind what answers the pictures in them, so that one page with thirty pictures is one.
public static class ReaderCounting
{
    public static void UseReaderCounting(this WebApplication app)
    {
        var readers = app.Services.GetRequiredService<Readers>();
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                readers.Count();
            }
            return next(context);
        });
    }
}
