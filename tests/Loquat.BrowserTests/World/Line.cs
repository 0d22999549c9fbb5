namespace Loquat.BrowserTests;

/// Between a person and the server.
public sealed class Line(ICDPSession devtools)
{
    public static async Task<Line> OfAsync(Person person)
    {
        var devtools = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await devtools.SendAsync("Network.enable");
        return new Line(devtools);
    }

    public Task IsSlow() => IsAsync(false, 1500 * 1024);

    public Task IsFast() => IsAsync(false, -1);

    /// In the middle of whatever is being sent.
    public Task IsCut() => IsAsync(true, 0);

    async Task IsAsync(bool isCut, int bytesPerSecond) => await devtools.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = isCut,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = bytesPerSecond,
    });
}
