using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Loquat.Bench;

/// The baseline for pages: a minimal API that sends the same number of bytes and does nothing else.
static class BareServer
{
    public static async Task RunAsync(int bytes, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        app.MapGet("/", () => Results.Bytes(body, "text/html; charset=utf-8"));
        await app.RunAsync();
    }

    /// The baseline for uploads: writes the request body to one file.
    public static async Task SinkAsync(string file, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        await using var app = builder.Build();
        app.MapGet("/", () => Results.Ok());
        app.MapPost("/", async (HttpRequest request) =>
        {
            await using var to = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await request.Body.CopyToAsync(to, 1 << 16);
            return Results.Ok();
        });
        await app.RunAsync();
    }
}
