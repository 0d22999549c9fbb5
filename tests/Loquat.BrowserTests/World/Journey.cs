using Loquat.Data;

namespace Loquat.BrowserTests;

/// A test with people in their browsers. It fails if any of them met an error.
public abstract class Journey : IAsyncLifetime
{
    readonly List<Person> people = [];

    protected virtual Task<Town> Place => Town.Of(Engine.Sqlite);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        var troubles = new List<string>();
        foreach (var person in people)
        {
            troubles.AddRange(await person.LeavesAsync());
        }
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));
    }

    /// A person with a fresh browser profile.
    protected async Task<Person> Somebody(string name, Device? with = null, Engine? on = null) =>
        Knows(await Person.ArriveAsync(on is { } engine ? await Town.Of(engine) : await Place, name, with ?? Device.Desk));

    /// A person with an account.
    protected async Task<Person> Member(string name, Device? with = null)
    {
        var person = await Somebody(name, with);
        await person.Joins();
        return person;
    }

    /// Another browser of the same person, not signed in.
    protected async Task<Person> AnotherBrowserOf(Person person, Device? with = null) =>
        Knows(await person.WithAnotherBrowserAsync(with ?? Device.Desk));

    Person Knows(Person person)
    {
        people.Add(person);
        return person;
    }
}
