using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Loquat.Notes;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Notes;

/// What the cards of a page leave out because it changes or is the viewer's own: the script fills it in.
/// `{"at": now, "notes": {"<id>": [likes, liked 1 + saved 2]}}`, the time in milliseconds of the server's clock.
public static class Tallies
{
    static readonly byte[] Begin = Encoding.ASCII.GetBytes("<script type=\"application/json\" class=\"tallies\">");
    static readonly byte[] End = Encoding.ASCII.GetBytes("</script>");

    public static byte[] BytesOf(IReadOnlyList<NoteListing> notes, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        buffer.Write(Begin);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("at", now.ToUnixTimeMilliseconds());
            json.WriteStartObject("notes");
            foreach (var note in notes)
            {
                json.WriteStartArray(note.Id.ToString(CultureInfo.InvariantCulture));
                json.WriteNumberValue(note.Likes);
                json.WriteNumberValue((note.Liked ? 1 : 0) + (note.Saved ? 2 : 0));
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        buffer.Write(End);
        return buffer.WrittenSpan.ToArray();
    }

    public static RenderFragment FragmentOf(IReadOnlyList<NoteListing> notes, DateTimeOffset now) =>
        builder => builder.AddMarkupContent(0, Encoding.UTF8.GetString(BytesOf(notes, now)));
}
