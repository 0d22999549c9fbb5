using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Cards;

/// The data that cached cards leave out, because it changes or belongs to the viewer. The script inserts it. View events refer to notes by
/// the token, and the time is that of the server in milliseconds.
/// `{"at": now, "served": "<token>", "notes": {"<id>": [likes, liked 1 + saved 2]}}`
public static class Tallies
{
    static readonly byte[] Begin = Encoding.ASCII.GetBytes("<script type=\"application/json\" class=\"tallies\">");
    static readonly byte[] End = Encoding.ASCII.GetBytes("</script>");

    // The maximum for one note: three numbers and their punctuation.
    const int BytesEach = 64;

    public static byte[] BytesOf(IReadOnlyList<NoteListing> notes, DateTimeOffset now, string? token = null)
    {
        var bytes = new byte[Begin.Length + BytesEach * (notes.Count + 1) + (token?.Length ?? 0) + End.Length];
        var at = 0;
        Add(Begin);
        Utf8.TryWrite(bytes.AsSpan(at), CultureInfo.InvariantCulture,
            $"{{\"at\":{now.ToUnixTimeMilliseconds()},{Impression(token)}\"notes\":{{", out var written);
        at += written;
        for (var i = 0; i < notes.Count; i++)
        {
            var note = notes[i];
            Utf8.TryWrite(bytes.AsSpan(at), CultureInfo.InvariantCulture,
                $"{(i == 0 ? "" : ",")}\"{note.Id}\":[{note.Likes},{(note.Liked ? 1 : 0) + (note.Saved ? 2 : 0)}]", out written);
            at += written;
        }
        Add("}}"u8);
        Add(End);
        return bytes[..at];

        void Add(ReadOnlySpan<byte> piece)
        {
            piece.CopyTo(bytes.AsSpan(at));
            at += piece.Length;
        }
    }

    public static RenderFragment FragmentOf(IReadOnlyList<NoteListing> notes, DateTimeOffset now, string? token) =>
        builder => builder.AddMarkupContent(0, Encoding.UTF8.GetString(BytesOf(notes, now, token)));

    static string Impression(string? token) => token is null ? "" : $"\"served\":\"{token}\",";
}
