using System.Globalization;
using System.Text;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Views;
using QRCoder;

namespace Loquat.Web.Notes;

/// The address of a note as a QR code.
public static class NoteCodes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notes/{id:long}/qr", Send);

    static async Task<IResult> Send(long id, Visitor visitor, NoteQueries queries, LoquatOptions options, CancellationToken ct)
    {
        var note = await queries.FindAsync(id, visitor.Viewer, ct) ?? throw Refusal.NotFound();
        return Results.Text(Draw(options.Origin + note.Address), "image/svg+xml", Encoding.UTF8);
    }

    static string Draw(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix includes the margin.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges">
            <rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}"/></svg>
            """;
    }
}
