using System.Buffers;
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

    /// The page with all its slots filled, in their order.
    public static byte[] Fill(byte[][] page, IReadOnlyList<byte[]> slots)
    {
        var pieces = new byte[page.Length + slots.Count][];
        for (var i = 0; i < page.Length; i++)
        {
            pieces[2 * i] = page[i];
        }
        for (var i = 0; i < slots.Count; i++)
        {
            pieces[2 * i + 1] = slots[i];
        }
        return Join(pieces);
    }

    public static byte[] Join(IReadOnlyList<byte[]> pieces)
    {
        var whole = new byte[pieces.Sum(piece => piece.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }
        return whole;
    }

    /// The same without putting it together first.
    public static async Task SendAsync(HttpContext context, IReadOnlyList<byte[]> pieces)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = pieces.Sum(piece => piece.Length);
        foreach (var piece in pieces)
        {
            context.Response.BodyWriter.Write(piece);
        }
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// Sends an answer of HTML in one piece of known length.
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.BodyWriter.WriteAsync(page, context.RequestAborted);
    }
}
