namespace Loquat.Tests;

/// Searching.
public sealed partial class Person
{
    public async Task<Page> Searches(string words, string more = "") =>
        (await Opens($"/search?q={Uri.EscapeDataString(words)}{more}")).Is(System.Net.HttpStatusCode.OK);

    public async Task<IReadOnlyList<string>> Finds(string words, string more = "") => (await Searches(words, more)).Cards;

    public async Task<bool> Finds(PublishedNote note, string words, string more = "") => (await Finds(words, more)).Contains(note.Address);
}
