using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Loquat.Accounts;
using Loquat.Notifications;
using Microsoft.AspNetCore.Http.Features;

namespace Loquat.Http.Live;

/// Writes server-sent events: a name, an id to resume from, and JSON.
static class LiveEvents
{
    public static async Task BeginAsync(HttpContext context, CancellationToken ct)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // Disables response buffering in nginx.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Response.BodyWriter.Write("retry: 2000\n\n"u8);
        await context.Response.StartAsync(ct);
    }

    /// Writes each notification with its id, and then the unread count if there was none.
    public static void Write(PipeWriter writer, NotificationTail tail, News news, ConversationNews conversations)
    {
        foreach (var (id, changeId) in conversations.Changed)
        {
            // No id: after a reconnect the client gets the count, and requests the updates of the conversations that it shows.
            Write(writer, null, "conversation", new ConversationJson(Said(id), Said(changeId)));
        }
        var (accepted, requests) = (conversations.Unread.Accepted, conversations.Unread.Requests);
        var unread = news.Unread + accepted;
        foreach (var told in news.Told)
        {
            Write(writer, told.Id, "notification",
                new NotificationJson(unread, news.Unread, accepted, requests, NotificationTexts.Of(told),
                    told.Target.Address ?? Handles.AddressOf(told.ActorHandle)));
        }
        if (news.Told.Count == 0 && (news.HasOtherCount || conversations.HasOtherCount))
        {
            Write(writer, tail.NewestId, "count", new CountJson(unread, news.Unread, accepted, requests));
        }
    }

    /// Parses a message of `Typing`: the conversation and the person.
    public static void WriteTyping(PipeWriter writer, string words) =>
        Write(writer, null, "typing",
            words.Split(' ') is [var conversation, var who] ? new TypingJson(conversation, who) : throw new FormatException(words));

    /// A comment line that keeps the connection open.
    public static void WriteNothing(PipeWriter writer) => writer.Write(":\n\n"u8);

    static void Write<TData>(PipeWriter writer, long? id, string name, TData data)
    {
        if (id is { } number)
        {
            writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {number}\n")));
        }
        writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: ")));
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(data, JsonSerializerOptions.Web));
        writer.Write("\n\n"u8);
    }

    static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// `Unread` is the sum of notifications and conversations. Requests are not included.
    sealed record NotificationJson(int Unread, int Notifications, int Conversations, int Requests, string Text, string Address);

    sealed record CountJson(int Unread, int Notifications, int Conversations, int Requests);

    /// Ids are strings, because JavaScript numbers can't represent all of them.
    sealed record ConversationJson(string Conversation, string Change);

    sealed record TypingJson(string Conversation, string Who);
}
