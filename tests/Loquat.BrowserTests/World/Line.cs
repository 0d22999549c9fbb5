namespace Loquat.BrowserTests;

/// The network conditions between a person and the server.
public sealed class Line(ICDPSession devtools)
{
    public static async Task<Line> OfAsync(Person person)
    {
        var devtools = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await devtools.SendAsync("Network.enable");
        return new Line(devtools);
    }

    public Task IsSlow() => IsAsync(1500 * 1024);

    public Task IsFast() => IsAsync(-1);

    async Task IsAsync(int bytesPerSecond) => await devtools.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = bytesPerSecond,
    });
}
