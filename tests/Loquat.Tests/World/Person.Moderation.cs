using System.Globalization;

namespace Loquat.Tests;

/// Reports and decisions.
public sealed partial class Person
{
    public Task Reports(PublishedNote note, string reason = "Spam", string words = "") =>
        Does($"{note.Address}/report", ("reason", reason), ("words", words));

    public async Task Reports(Person other, string reason = "Spam", string words = "")
    {
        await other.Arrives();
        await Does($"{other.Address}/report", ("reason", reason), ("words", words));
    }

    public Task Hides(PublishedNote note, string words = "Please be kind.") => Decides("hide", words, note: $"{note.Id}");

    public Task Restores(PublishedNote note, string words) => Decides("restore", words, note: $"{note.Id}");

    /// 0 days means without end.
    public async Task Suspends(Person other, int days = 0, string words = "This is not the place for it.") =>
        await Decides("suspend", words, account: await IdOf(other), days: days);

    public async Task Lifts(Person other, string words = "Welcome back.") => await Decides("lift", words, account: await IdOf(other));

    async Task<string> IdOf(Person other) => (await world.AccountOf(other)).Id.ToString(CultureInfo.InvariantCulture);

    Task<Page> Decides(string act, string words, string note = "", string account = "", int days = 0) =>
        Does("/moderation", ("act", act), ("words", words), ("note", note), ("account", account), ("days", $"{days}"));
}
