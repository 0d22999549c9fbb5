using System.Text;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;

namespace Loquat.Web.Notes;

/// The impression token of a page with a single note. It is part of the viewer's own data, outside of the cached bytes.
public static class ImpressionMark
{
    public static async ValueTask<byte[]> BytesOfAsync(
        ImpressionTokens tokens, Visitor visitor, Surface surface, long note, CancellationToken ct) =>
        await tokens.OfAsync(visitor.Session, surface, [note], ct) is { } token
            ? Encoding.ASCII.GetBytes($"<data class=\"served\" value=\"{token}\" hidden></data>")
            : [];
}
