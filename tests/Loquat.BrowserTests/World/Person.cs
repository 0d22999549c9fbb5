using System.Text.RegularExpressions;

namespace Loquat.BrowserTests;

/// A person with a browser. Knows the texts of the interface in the browser's language and finds elements by them.
public sealed partial class Person
{
    static int met;

    readonly Town town;
    readonly IBrowserContext profile;
    readonly Device device;

    Person(Town town, string name, string handle, Device device, IBrowserContext profile, IPage page) =>
        (this.town, Name, Handle, this.device, this.profile, Page, Troubles) = (town, name, handle, device, profile, page,
            new(profile, town.Home));

    public string Name { get; }

    public string Handle { get; }

    public string Address => $"/@{Handle}";

    public IPage Page { get; private set; }

    public Troubles Troubles { get; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static Task<Person> ArriveAsync(Town town, string name, Device device) =>
        ArriveAsync(town, name, $"{name.ToLowerInvariant()}{Suffix(Interlocked.Increment(ref met))}", device);

    public Task<Person> WithAnotherBrowserAsync(Device with) => ArriveAsync(town, Name, Handle, with);

    public async Task<IEnumerable<string>> LeavesAsync()
    {
        await profile.CloseAsync();
        return Troubles.Unforgiven.Select(trouble => $"{Name}: {trouble}");
    }

    public string In(string english, string chinese) => device.IsChinese ? chinese : english;

    /// Reloads until the element appears, because what a page sends when it is left arrives a moment later.
    public async Task OpensUntilThereIs(string address, ILocator wanted)
    {
        do
        {
            await Opens(address);
        }
        while (await wanted.CountAsync() == 0);
    }

    public async Task Opens(string address) => await Page.GotoAsync(address);

    public async Task OpensANewTab() => Page = await profile.NewPageAsync();

    /// Kills the renderer, and with it all state of the page.
    public async Task SeesTheTabCrash()
    {
        var devtools = await profile.NewCDPSessionAsync(Page);
        var crashed = new TaskCompletionSource();
        Page.Crash += (_, _) => crashed.TrySetResult();
        // The crashed page never answers.
        _ = devtools.SendAsync("Page.crash").ContinueWith(sent => sent.Exception, TaskScheduler.Default);
        await crashed.Task;
        await Page.CloseAsync();
    }

    public Task LosesTheLine() => profile.SetOfflineAsync(true);

    public Task IsBackOnline() => profile.SetOfflineAsync(false);

    public Task Types(string label, string words) => Field(label).FillAsync(words);

    public Task Presses(string button) => Button(button).ClickAsync();

    public Task Goes(string link) => Link(link).ClickAsync();

    public Task Chooses(string label) => Field(label).CheckAsync();

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public Task Sees(string words) => Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task SeesNo(string words) => Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    public Task SeesHeading(string words) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Name = words, Exact = true })).ToBeVisibleAsync();

    /// Waits for this path. An asterisk at the end matches any rest.
    public async Task IsAt(string path, float? within = null)
    {
        // Polls instead of waiting for an event, so that no navigation is missed.
        await Expect(Page)
            .ToHaveURLAsync(new Regex($"^{Regex.Escape(town.Home + path).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$"),
                new() { Timeout = within });
        while (!await IsLoaded())
        {
            await Task.Delay(20);
        }
    }

    async Task<bool> IsLoaded()
    {
        try
        {
            return await Page.EvaluateAsync<string>("() => document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // Another page was loaded during the call.
            return false;
        }
    }

    /// Posts a form without opening a page, for preparation that is not under test.
    async Task Sends(string address, params (string Name, string Value)[] fields)
    {
        var form = profile.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }
        var answer = await profile.APIRequest.PostAsync(address,
            new() { Form = form, MaxRedirects = 0, Headers = [new("Origin", town.Home)] });
        Assert.True(answer.Status is 303 or 204, $"{Handle} could not {address}: {answer.Status} {await answer.TextAsync()}");
    }

    static async Task<Person> ArriveAsync(Town town, string name, string handle, Device device)
    {
        var profile = await Chromium.NewProfileAsync(device.At(town.Home), device.HasNotifications);
        profile.SetDefaultTimeout(15_000);
        return new Person(town, name, handle, device, profile, await profile.NewPageAsync());
    }

    // Only letters that no look-alike rule folds into each other.
    static string Suffix(int number) => number == 0 ? "" : Suffix(number / 8) + "abcdefgh"[number % 8];
}
