using System.Text;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Web.Notes;

/// The token of a page that serves a single note: it stands beside what is the viewer's own.
public static class ImpressionMark
{
    public static async ValueTask<byte[]> BytesOfAsync(
        ImpressionTokens tokens, Visitor visitor, Surface surface, long note, CancellationToken ct) =>
        await tokens.OfAsync(visitor.Session, surface, [note], ct) is { } token
            ? Encoding.ASCII.GetBytes($"<data class=\"served\" value=\"{token}\" hidden></data>")
            : [];
}
