using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Loquat.Bench;

/// What our pages are compared with: a minimal API that answers with as many bytes and does nothing else.
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
}
