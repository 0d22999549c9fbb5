using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web;

/// A rendered page with slots, stored as the bytes between them.
public static class Template
{
    // Random for each process, so that no note can contain it.
    static readonly string Slot = $"slot{Guid.NewGuid():N}";

    /// Marks a slot in an attribute.
    public static string SlotText => Slot;

    /// Marks a slot in markup.
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

    /// Fills all slots in order.
    public static byte[] Fill(byte[][] page, IReadOnlyList<byte[]> slots) => Join(Weave(page, slots));

    /// Fills all slots in order, but returns the pieces without joining them.
    public static byte[][] Weave(byte[][] page, IReadOnlyList<byte[]> slots)
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
        return pieces;
    }

    public static byte[] Join(IReadOnlyList<byte[]> pieces)
    {
        var whole = GC.AllocateUninitializedArray<byte>(LengthOf(pieces));
        Copy(pieces, whole);
        return whole;
    }

    /// Sends an HTML response of known length. Writing one large buffer is much faster than many small ones.
    public static async Task SendAsync(HttpContext context, IReadOnlyList<byte[]> pieces)
    {
        var length = LengthOf(pieces);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = length;
        if (pieces.Count == 1)
        {
            await context.Response.BodyWriter.WriteAsync(pieces[0], context.RequestAborted);
            return;
        }
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Copy(pieces, whole);
            await context.Response.BodyWriter.WriteAsync(whole.AsMemory(0, length), context.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    static int LengthOf(IReadOnlyList<byte[]> pieces)
    {
        var length = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            length += pieces[i].Length;
        }
        return length;
    }

    static void Copy(IReadOnlyList<byte[]> pieces, byte[] whole)
    {
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            pieces[i].CopyTo(whole, at);
            at += pieces[i].Length;
        }
    }
}
