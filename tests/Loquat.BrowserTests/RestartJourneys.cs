namespace Loquat.BrowserTests;

public sealed class RestartJourneys : Journey
{
    protected override Task<Town> Place => Town.Shaky;

    [Fact]
    public async Task An_upload_resumes_after_a_server_restart()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("net::ERR_");
        await mei.Opens("/publish");
        var line = await Line.OfAsync(mei);
        await line.IsSlow();
        await mei.Picks(await Person.HeavyPhotoAsync());
        await mei.HasSent(percent: 10);

        var resumed = mei.Page.WaitForRequestAsync(request => request.Method == "PATCH", new() { Timeout = 60_000 });
        await (await Place).RestartsAsync();
        Assert.NotEqual("0", (await resumed).Headers["upload-offset"]);
        await line.IsFast();
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
    }
}
