namespace Loquat.BrowserTests;

/// Connections that are cut during transfers.
public sealed class BadLineJourneys : Journey
{
    const int Cuts = 5;

    protected override Task<Town> Place => Town.Remote;

    [Fact]
    public async Task A_video_upload_survives_five_lost_connections()
    {
        var line = (await Place).Line!;
        var mei = await Member("Mei", Device.Phone);
        mei.Troubles.Forgive("net::ERR_");
        await mei.StartsANote("From the train");
        var clip = await TestVideos.PhoneAsync(12, bitsPerSecond: 8_000_000);
        line.IsSlow(upwards: 2_000_000);
        await mei.Picks(clip);
        for (var cut = 1; cut <= Cuts; cut++)
        {
            await mei.HasSent(percent: 12 * cut);
            var resumed = mei.Page.WaitForRequestAsync(request => request.Method == "PATCH", new() { Timeout = 60_000 });
            line.IsCut();
            await Expect(mei.Page.Locator("[data-list] .photo[data-phase=stalled]")).ToHaveCountAsync(1);
            line.IsMended();
            Assert.NotEqual("0", (await resumed).Headers["upload-offset"]);
        }
        line.IsFast();
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
        await mei.Page.Locator(".player-big").TapAsync();
        await mei.Page.WaitForFunctionAsync("() => document.querySelector('video-player video').currentTime > 0.3");
    }
}
