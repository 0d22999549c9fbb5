using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Loquat.Accounts;
using Loquat.Notifications;
using Microsoft.AspNetCore.Http.Features;

namespace Loquat.Web.Notifications;

/// The form in which events are sent: a name, an id to come back with, and JSON.
static class LiveEvents
{
    public static async Task BeginAsync(HttpContext context, CancellationToken ct)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // A proxy must not wait for the end.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Response.BodyWriter.Write("retry: 2000\n\n"u8);
        await context.Response.StartAsync(ct);
    }

    /// Each thing with its own id, and after them how many are unread if there was nothing to tell it with.
    public static void Write(PipeWriter writer, NotificationTail tail, News news)
    {
        foreach (var told in news.Told)
        {
            Write(writer, told.Id, "notice", new NoticeJson(news.Unread, NotificationWords.Of(told), told.Target.Address ?? Handles.AddressOf(told.ActorHandle)));
        }
        if (news.Told.Count == 0 && news.HasOtherCount)
        {
            Write(writer, tail.NewestId, "count", new CountJson(news.Unread));
        }
    }

    /// Shows everything on the way that the line is alive.
    public static void WriteNothing(PipeWriter writer) => writer.Write(":\n\n"u8);

    static void Write<TData>(PipeWriter writer, long id, string name, TData data)
    {
        writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {name}\ndata: ")));
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(data, JsonSerializerOptions.Web));
        writer.Write("\n\n"u8);
    }

    sealed record NoticeJson(int Unread, string Text, string Address);

    sealed record CountJson(int Unread);
}
