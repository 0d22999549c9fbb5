namespace Loquat.Bench;

/// Somebody who is signed in: their cookie.
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
