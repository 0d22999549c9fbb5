using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Loquat.Data;
using Loquat.Media.Uploads;
using Loquat.Web.Media;

namespace Loquat.Tests.Media;

/// The server is killed while a video is uploaded or transcoded: nothing is lost, no child process remains, and the next server continues.
public sealed class VideoCrashTests
{
    [Theory, BothDatabases]
    public async Task A_video_gets_its_renditions_after_the_server_is_killed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cookies = new CookieContainer();
        var file = await VideoScenes.MakeAsync("out.mp4",
            [.. VideoScenes.Picture("640x360", 30, 30), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]);
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

        await database.EndLeasesAsync();
        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var after = ClientOf(address, cookies);
        await UntilAsync(after, video, state => state.Video is { Step: "done" });
        Assert.Single(Directory.GetDirectories(Path.Combine(database.Folder, "scratch")));
    }

    [Theory, BothDatabases]
    public async Task A_video_upload_survives_three_kills_of_the_server(Engine engine)
    {
        const int Kills = 3;
        await using var database = await TestDatabase.CreateAsync(engine);
        var cookies = new CookieContainer();
        var file = await VideoScenes.FormatAsync("phone");
        var (upload, video, sent) = ("", 0L, 0);
        for (var kill = 0; kill <= Kills; kill++)
        {
            var (process, address) = await LoquatProcess.ServeAsync(database);
            await using var _ = process;
            using var client = ClientOf(address, cookies);
            if (kill == 0)
            {
                await SignUpAsync(client);
                (upload, video) = await BeginAsync(client, file.Length);
            }
            Assert.Equal(sent, await OffsetAsync(client, upload));
            var end = file.Length * (kill + 1) / (Kills + 1);
            await SendAsync(client, upload, sent, file[sent..end]);
            sent = end;
            if (kill == Kills)
            {
                await UntilAsync(client, video, state => state.Video is { Step: "done" });
            }
            else
            {
                await process.KillAsync();
                await database.EndLeasesAsync();
            }
        }
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
            Assert.True(i < 3600 && state.State is "processing" or "ready", $"{state}");
            await Task.Delay(50);
        }
    }

    static HttpClient ClientOf(Uri address, CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        return client;
    }

    static async Task<long> UploadAsync(HttpClient client, byte[] file)
    {
        await SignUpAsync(client);
        var (upload, video) = await BeginAsync(client, file.Length);
        await SendAsync(client, upload, 0, file);
        return video;
    }

    static async Task SignUpAsync(HttpClient client)
    {
        (string, string)[] fields = [
            ("handle", "mei"), ("displayName", "Mei"), ("password", Person.Password), ("birthDate", "1990-04-05"), ("agree", "true")
        ];
        using var joined = await client.PostAsync("/sign-up",
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        Assert.Equal(SeeOther, joined.StatusCode);
    }

    static async Task<(string Address, long Video)> BeginAsync(HttpClient client, long length)
    {
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/uploads")
        {
            Headers = { { "Upload-Length", length.ToString(CultureInfo.InvariantCulture) }, { "Upload-Metadata", "kind dmlkZW8=" } },
        };
        using var begun = await client.SendAsync(begin);
        return (begun.Headers.Location!.ToString(),
            long.Parse(begun.Headers.GetValues("Loquat-Medium").Single(), CultureInfo.InvariantCulture));
    }

    static async Task SendAsync(HttpClient client, string upload, int offset, byte[] piece)
    {
        using var send = new HttpRequestMessage(HttpMethod.Patch, upload)
        {
            Content = new ByteArrayContent(piece),
            Headers = { { "Upload-Offset", offset.ToString(CultureInfo.InvariantCulture) } },
        };
        send.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var sent = await client.SendAsync(send);
        Assert.Equal(NoContent, sent.StatusCode);
    }

    static async Task<int> OffsetAsync(HttpClient client, string upload)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, upload));
        return int.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    /// The home of each child is inside the data folder of its server.
    static int[] ChildrenOf(TestDatabase database) =>
        [.. Process.GetProcessesByName("ffmpeg").Where(p => Reads(p.Id).Contains(database.Folder, StringComparison.Ordinal))
            .Select(p => p.Id)];

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
