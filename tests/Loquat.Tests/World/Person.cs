using System.Net;
using Loquat.Notes;

namespace Loquat.Tests;

/// A person with a browser. Signs up before the first act that needs an account.
public sealed partial class Person
{
    public const string Password = "a loquat tree in the yard";

    readonly World world;
    readonly string handle;
    readonly string name;
    readonly Lazy<Task<Browser>> browser;

    public Person(World world, string handle, string name)
    {
        (this.world, this.handle, this.name) = (world, handle, name);
        browser = new(BeginAsync);
    }

    public string Handle => handle;

    public string Name => name;

    public string Address => $"/@{handle}";

    public World World => world;

    /// Returns the browser, signed in unless the person has no account.
    public Task<Browser> Arrives() => browser.Value;

    public async Task<Page> Opens(string address, params (string Name, string Value)[] headers) =>
        await (await Arrives()).GetAsync(address, headers);

    public Task<Page> Opens(PublishedNote note) => Opens(note.Address);

    public Task<Page> Opens(Person other) => Opens(other.Address);

    public Task<Page> Explores() => Opens("/");

    public async Task<Page> Posts(string address, params (string Name, string Value)[] fields) =>
        await (await Arrives()).PostAsync(address, fields);

    public async Task<Page> Sends(PageForm form) => await (await Arrives()).PostAsync(form.Address, form.Fields);

    /// Opens a page, fills in its form and submits it.
    public async Task<Page> Fills(string page, string form, params (string Name, string Value)[] fields)
    {
        var filled = (await Opens(page)).Form(form);
        foreach (var (field, value) in fields)
        {
            filled.With(field, value);
        }
        return await Sends(filled);
    }

    /// Posts a form and expects a redirect.
    public async Task<Page> Does(string address, params (string Name, string Value)[] fields)
    {
        var page = await Posts(address, fields);
        Assert.True(page.Status == HttpStatusCode.SeeOther, $"{handle} could not: {page}");
        return page;
    }

    async Task<Browser> BeginAsync()
    {
        var fresh = await world.NewBrowser();
        if (handle.Length > 0)
        {
            var joined = await fresh.PostAsync("/sign-up", SignUpFields());
            Assert.True(joined.Status == HttpStatusCode.SeeOther, $"{handle} could not sign up: {joined}");
        }
        return fresh;
    }

    /// Adult by default; set it before the person arrives.
    public DateOnly BirthDate { get; set; } = new(1990, 4, 5);

    /// The fields of the sign-up form.
    public IEnumerable<(string Name, string Value)> SignUpFields() =>
        [("handle", handle), ("displayName", name), ("password", Password), ("birthDate", $"{BirthDate:yyyy-MM-dd}"), ("agree", "true")];
}
