using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Loquat.Data;
using Loquat.Web.Media;

namespace Loquat.Tests.Media;

/// The server is killed while it transcodes: nobody is left behind, and the next one takes it up again.
public sealed class VideoCrashTests
{
    [Theory, BothDatabases]
    public async Task A_video_gets_its_sizes_though_the_server_is_killed_over_them(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cookies = new CookieContainer();
        var file = await VideoScenes.MakeAsync("out.mp4", [.. VideoScenes.Picture("1280x720", 30, 40), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        long video;
        using (var client = ClientOf(address, cookies))
        {
            video = await UploadAsync(client, file);
            await UntilAsync(client, video, state => state.Video is { Step: "sizes", Progress: > 0 });
        }
        Assert.NotEmpty(ChildrenOf(database));
        await process.KillAlone();
        await process.DisposeAsync();
        for (var i = 0; ChildrenOf(database).Length > 0; i++)
        {
            Assert.True(i < 200, "ffmpeg outlived its server.");
            await Task.Delay(25);
        }

        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var after = ClientOf(address, cookies);
        await UntilAsync(after, video, state => state.Video is { Step: "done" });
        Assert.Single(Directory.GetDirectories(Path.Combine(database.Folder, "scratch")));
    }

    static async Task UntilAsync(HttpClient client, long video, Func<PhotoState, bool> isSo)
    {
        for (var i = 0; ; i++)
        {
            var state = (await client.GetFromJsonAsync<PhotoState>($"/photos/{video}"))!;
            if (isSo(state))
            {
                return;
            }
            // A job that was under way is taken up again when its lease is over.
            Assert.True(i < 3600 && state.State is "processing" or "ready", $"{state}");
            await Task.Delay(50);
        }
    }

    static HttpClient ClientOf(Uri address, CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        return client;
    }

    static async Task<long> UploadAsync(HttpClient client, byte[] file)
    {
        (string, string)[] fields = [("handle", "mei"), ("displayName", "Mei"), ("password", Person.Password), ("birthDate", "1990-04-05"), ("agree", "true")];
        using var joined = await client.PostAsync("/sign-up", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        Assert.Equal(SeeOther, joined.StatusCode);
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/uploads") { Headers = { { "Upload-Length", file.Length.ToString(CultureInfo.InvariantCulture) }, { "Upload-Metadata", "kind dmlkZW8=" } } };
        using var begun = await client.SendAsync(begin);
        using var send = new HttpRequestMessage(HttpMethod.Patch, begun.Headers.Location) { Content = new ByteArrayContent(file), Headers = { { "Upload-Offset", "0" } } };
        send.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var sent = await client.SendAsync(send);
        Assert.Equal(NoContent, sent.StatusCode);
        return long.Parse(begun.Headers.GetValues("Loquat-Medium").Single(), CultureInfo.InvariantCulture);
    }

    /// Every child has its home below the data folder of its server.
    static int[] ChildrenOf(TestDatabase database) => [.. Process.GetProcessesByName("ffmpeg").Where(p => Reads(p.Id).Contains(database.Folder, StringComparison.Ordinal)).Select(p => p.Id)];

    static string Reads(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/environ");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
