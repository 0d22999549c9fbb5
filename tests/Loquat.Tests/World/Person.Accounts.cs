namespace Loquat.Tests;

/// Sign-up, sign-in and relationships.
public sealed partial class Person
{
    /// Signs in with a fresh browser and returns it.
    public async Task<Browser> SignsInElsewhere(string password = Password, RunningServer? on = null)
    {
        await Arrives();
        var other = await world.NewBrowser(on);
        await other.PostAsync("/sign-in", [("handle", handle), ("password", password)]);
        // After this request the server has the session in memory.
        await other.GetAsync("/");
        return other;
    }

    public Task<Page> SignsIn(string password = Password) => Posts("/sign-in", ("handle", handle), ("password", password));

    public Task SignsOut() => Does("/sign-out");

    public Task Follows(Person other) => DoesTo(other, "follow");

    public Task Unfollows(Person other) => DoesTo(other, "unfollow");

    public Task Blocks(Person other) => DoesTo(other, "block");

    public Task Unblocks(Person other) => DoesTo(other, "unblock");

    public async Task Befriends(Person other)
    {
        await Follows(other);
        await other.Follows(this);
    }

    public Task RemovesFollower(Person other) => DoesTo(other, "remove-follower");

    /// 0 days means until it is undone.
    public async Task Mutes(Person other, int days = 0)
    {
        await other.Arrives();
        await Does($"{other.Address}/mute", ("days", $"{days}"));
    }

    public Task Unmutes(Person other) => DoesTo(other, "unmute");

    public Task BecomesPrivate() => ChoosesPrivacy(("private", "true"));

    public Task BecomesPublic() => ChoosesPrivacy();

    /// Choices that are not given get their defaults.
    public Task ChoosesPrivacy(params (string Name, string Value)[] choices) => Does(
        "/settings/privacy",
        [.. new[] { ("comments", "Everyone"), ("mentions", "Everyone"), ("mutedWords", "") }
            .ExceptBy(choices.Select(c => c.Name), c => c.Item1), .. choices]);

    public Task Accepts(Person other) => Does($"/follow-requests/{other.Handle}/accept");

    public Task Declines(Person other) => Does($"/follow-requests/{other.Handle}/decline");

    /// As a browser does when the button is pressed.
    public async Task<TakenCopy> TakesACopy(string language = "en")
    {
        using var answer = await AsksForACopy(language);
        Assert.True(answer.StatusCode == OK, $"No copy for {handle}: {answer.StatusCode}\n{string.Join('\n', world.Log.Errors)}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.ToString());
        return new(answer.Content.Headers.ContentDisposition!.FileName!, await answer.Content.ReadAsByteArrayAsync());
    }

    public async Task<HttpResponseMessage> AsksForACopy(string language = "en")
    {
        var browser = await Arrives();
        using var request = browser.Request(HttpMethod.Post, "/settings/data/copy", ("Sec-Fetch-Site", "same-origin"),
            ("Accept-Language", language));
        return await browser.BeginAsync(request);
    }

    public Task Leaves() => Does("/settings/delete", ("password", Password));

    async Task DoesTo(Person other, string what)
    {
        await other.Arrives();
        await Does($"{other.Address}/{what}");
    }
}
