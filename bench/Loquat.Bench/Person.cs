using Loquat.Media.Pictures;
using Loquat.Media.Uploads;

namespace Loquat.Bench;

/// A signed-in person, represented by their cookie.
sealed record Person(ServerProcess Server, string Cookie)
{
    public static async Task<Person> SignInAsync(ServerProcess server, string handle, string password)
    {
        using var answer = await PostAsync(server, null, "/sign-in", new() { ["handle"] = handle, ["password"] = password });
        return new Person(server, answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    public async Task PublishAsync(int number)
    {
        using var answer = await PostAsync(Server, Cookie, "/publish", new()
        {
            ["key"] = $"bench-{Guid.NewGuid():N}",
            ["title"] = $"Note {number}",
            ["body"] = "Six hills, two knees, one tram that never came. #travel #citywalk",
            ["visibility"] = "Public",
        });
        if ((int)answer.StatusCode != 303)
        {
            throw new InvalidOperationException($"Publishing was answered with {answer.StatusCode}.");
        }
    }

    /// Posts a form. Returns the status code: 303, or the one for scripts.
    public async Task<int> DoesAsync(string path, params (string Name, string Value)[] form)
    {
        using var answer = await PostAsync(Server, Cookie, path, form.ToDictionary(f => f.Name, f => f.Value));
        return (int)answer.StatusCode;
    }

    public async Task<(int Status, string Page)> OpensAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Server.Address + path);
        request.Headers.Add("Cookie", Cookie);
        using var answer = await Server.Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// Publishes a note with one photo and returns the photo's key when it is ready.
    public async Task<string> PublishPhotoAsync(byte[] photo)
    {
        var id = (await PublishPhotosAsync([photo]))[0];
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Server.Address}/photos/{id}");
            request.Headers.Add("Cookie", Cookie);
            using var answer = await Server.Client.SendAsync(request);
            using var state = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (state.RootElement.GetProperty("preview").GetString() is { } preview)
            {
                return preview.Split('/')[2];
            }
            await Task.Delay(50);
        }
    }

    public async Task<string[]> PublishPhotosAsync(byte[][] photos)
    {
        var ids = await Task.WhenAll(photos.Select(async photo => (await UploadAsync(photo)).Id));
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Address + "/publish")
        {
            Content = new FormUrlEncodedContent([new("key", $"bench-{Guid.NewGuid():N}"), new("title", "Photos"),
                new("visibility", "Public"), .. ids.Select(id => KeyValuePair.Create("photo", id))]),
        };
        using var answer = await SendAsync(request, 303);
        return ids;
    }

    /// Publishes a note with one video and returns the upload time.
    public async Task<(string Id, TimeSpan Took)> PublishVideoAsync(byte[] video)
    {
        var uploaded = await UploadAsync(video, isVideo: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Address + "/publish")
        {
            Content = new FormUrlEncodedContent([new("key", $"bench-{Guid.NewGuid():N}"), new("title", "Video"),
                new("visibility", "Public"), new("photo", uploaded.Id)]),
        };
        using var answer = await SendAsync(request, 303);
        return uploaded;
    }

    public async Task<(string Id, TimeSpan Took)> UploadAsync(byte[] photo, bool isVideo = false)
    {
        using var begin = new HttpRequestMessage(HttpMethod.Post, Server.Address + "/uploads");
        begin.Headers.Add("Upload-Length", photo.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (isVideo)
        {
            begin.Headers.Add("Upload-Metadata", "kind dmlkZW8=");
        }
        using var begun = await SendAsync(begin, 201);
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        using var piece = new HttpRequestMessage(HttpMethod.Patch, Server.Address + begun.Headers.Location)
        {
            Content = new ByteArrayContent(photo),
        };
        piece.Headers.Add("Upload-Offset", "0");
        piece.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var sent = await SendAsync(piece, 204);
        return (begun.Headers.GetValues("Loquat-Medium").Single(), System.Diagnostics.Stopwatch.GetElapsedTime(from));
    }

    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, int expected)
    {
        request.Headers.Add("Origin", Server.Address);
        request.Headers.Add("Cookie", Cookie);
        if (request.RequestUri!.AbsolutePath.StartsWith("/uploads", StringComparison.Ordinal))
        {
            request.Headers.Add("Tus-Resumable", "1.0.0");
        }
        var answer = await Server.Client.SendAsync(request);
        return (int)answer.StatusCode == expected
            ? answer
            : throw new InvalidOperationException($"{request.RequestUri} was answered with {answer.StatusCode}.");
    }

    static async Task<HttpResponseMessage> PostAsync(ServerProcess server, string? cookie, string path, Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address + path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", server.Address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        return await server.Client.SendAsync(request);
    }
}
