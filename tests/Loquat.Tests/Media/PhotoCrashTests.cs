using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Loquat.Data;
using Loquat.Media.Pictures;
using Loquat.Media.Uploads;
using Loquat.Web.Media;

namespace Loquat.Tests.Media;

/// The server is killed. Everything that it acknowledged exists afterwards, and processing continues.
public sealed class PhotoCrashTests
{
    const int Photos = 12;

    [Theory, BothDatabases]
    public async Task An_upload_resumes_after_the_server_is_killed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cookies = new CookieContainer();
        var file = await PhotoFiles.PhoneJpegAsync(1600, 1200);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        using var before = ClientOf(address, cookies);
        await SignUpAsync(before);
        var (upload, photo) = await BeginAsync(before, file.Length);
        Assert.Equal(5000, await SendAsync(before, upload, 0, file[..5000]));
        await process.KillAsync();
        await process.DisposeAsync();
        await database.EndLeasesAsync();

        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var after = ClientOf(address, cookies);
        Assert.Equal(5000, await OffsetAsync(after, upload));
        Assert.Equal(file.Length, await SendAsync(after, upload, 5000, file[5000..]));

        await BecomesReadyAsync(after, photo);
    }

    [Theory, BothDatabases]
    public async Task Uploaded_photos_become_ready_after_the_server_is_killed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cookies = new CookieContainer();
        var (process, address) = await LoquatProcess.ServeAsync(database);
        var photos = new List<long>();
        using (var client = ClientOf(address, cookies))
        {
            await SignUpAsync(client);
            for (var i = 0; i < Photos; i++)
            {
                var file = await PhotoFiles.PhoneJpegAsync(1600, 1200, scene: i % 3);
                var (upload, photo) = await BeginAsync(client, file.Length);
                Assert.Equal(file.Length, await SendAsync(client, upload, 0, file));
                photos.Add(photo);
            }
            // Some are ready, some are being processed, some wait.
            await BecomesReadyAsync(client, photos[0]);
        }
        Assert.NotEmpty(ChildrenOf(database));
        await process.KillAlone();
        await process.DisposeAsync();
        await NobodyIsLeftAsync(database);
        await database.EndLeasesAsync();

        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var after = ClientOf(address, cookies);
        foreach (var photo in photos)
        {
            await BecomesReadyAsync(after, photo);
        }
        var stored = Directory.GetFiles(Path.Combine(database.Folder, "store"), "*", SearchOption.AllDirectories);
        Assert.Equal(Photos * 6, stored.Length);
        Assert.DoesNotContain(stored, name => name.EndsWith("original", StringComparison.Ordinal));
        Assert.Single(Directory.GetDirectories(Path.Combine(database.Folder, "scratch")));
    }

    /// The home of each child is inside the data folder of its server.
    static int[] ChildrenOf(TestDatabase database) =>
    [
        .. Process.GetProcessesByName("dotnet")
            .Where(p => Reads($"/proc/{p.Id}/cmdline").Contains("make-pictures", StringComparison.Ordinal)
                && Reads($"/proc/{p.Id}/environ").Contains(database.Folder, StringComparison.Ordinal)).Select(p => p.Id),
    ];

    static string Reads(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static async Task NobodyIsLeftAsync(TestDatabase database)
    {
        for (var i = 0; ChildrenOf(database).Length > 0; i++)
        {
            Assert.True(i < 200, "A child outlived its server.");
            await Task.Delay(25);
        }
    }

    static HttpClient ClientOf(Uri address, CookieContainer cookies)
    {
        // The cookie is valid for this host on any port.
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        return client;
    }

    static async Task SignUpAsync(HttpClient client)
    {
        (string, string)[] fields = [
            ("handle", "mei"), ("displayName", "Mei"), ("password", Person.Password), ("birthDate", "1990-04-05"), ("agree", "true")
        ];
        using var answer = await client.PostAsync("/sign-up",
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        Assert.Equal(SeeOther, answer.StatusCode);
    }

    static async Task<(string Address, long Photo)> BeginAsync(HttpClient client, long length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/uploads");
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request);
        Assert.Equal(Created, answer.StatusCode);
        return (answer.Headers.Location!.ToString(),
            long.Parse(answer.Headers.GetValues("Loquat-Medium").Single(), CultureInfo.InvariantCulture));
    }

    static async Task<long> SendAsync(HttpClient client, string upload, long offset, byte[] piece)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, upload) { Content = new ByteArrayContent(piece) };
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request);
        Assert.Equal(NoContent, answer.StatusCode);
        return OffsetOf(answer);
    }

    static async Task<long> OffsetAsync(HttpClient client, string upload)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, upload));
        Assert.Equal(OK, answer.StatusCode);
        return OffsetOf(answer);
    }

    static long OffsetOf(HttpResponseMessage answer) =>
        long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);

    static async Task BecomesReadyAsync(HttpClient client, long photo)
    {
        for (var i = 0; ; i++)
        {
            var state = (await client.GetFromJsonAsync<PhotoState>($"/photos/{photo}"))!;
            if (state.State == "ready")
            {
                return;
            }
            Assert.True(i < 1800 && state.State == "processing", $"{state}");
            await Task.Delay(50);
        }
    }
}
