using System.Text;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web;

/// A rendered page with slots, kept as the bytes between them.
public static class Template
{
    // Random for each process, so that no note can contain it.
    static readonly string Slot = $"slot{Guid.NewGuid():N}";

    /// Stands in an address where a slot is meant.
    public static string SlotText => Slot;

    /// Stands in a page where a slot is meant.
    public static RenderFragment SlotFragment { get; } = builder => builder.AddMarkupContent(0, Slot);

    public static byte[][] Split(byte[] page)
    {
        var slot = Encoding.ASCII.GetBytes(Slot);
        var pieces = new List<byte[]>();
        var rest = page.AsSpan();
        for (var at = rest.IndexOf(slot); at >= 0; at = rest.IndexOf(slot))
        {
            pieces.Add(rest[..at].ToArray());
            rest = rest[(at + slot.Length)..];
        }
        pieces.Add(rest.ToArray());
        return [.. pieces];
    }

    /// Sends an answer of HTML that is put together from bytes, in one piece of known length.
    public static void Send(HttpContext context, IReadOnlyList<byte[]> pieces)
    {
        var length = 0;
        foreach (var piece in pieces)
        {
            length += piece.Length;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = length;
        var output = context.Response.BodyWriter.GetSpan(length);
        foreach (var piece in pieces)
        {
            piece.CopyTo(output);
            output = output[piece.Length..];
        }
        context.Response.BodyWriter.Advance(length);
    }
}
