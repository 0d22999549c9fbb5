using System.Text.Json;
using Loquat.Web.Notes;

namespace Loquat.Tests;

/// One-click acts on notes.
public sealed partial class Person
{
    public Task Likes(PublishedNote note) => Does($"{note.Address}/like");

    public Task Unlikes(PublishedNote note) => Does($"{note.Address}/unlike");

    public Task Saves(PublishedNote note) => Does($"{note.Address}/save");

    public Task Unsaves(PublishedNote note) => Does($"{note.Address}/unsave");

    public Task WavesAway(PublishedNote note) => Does($"{note.Address}/dismiss");

    public Task CallsBack(PublishedNote note) => Does($"{note.Address}/recall");

    /// Sends the act as the page's script does and returns the new state of the note.
    public async Task<NoteTallyJson> Touches(PublishedNote note, string act)
    {
        var browser = await Arrives();
        using var request = browser.Request(HttpMethod.Post, $"{note.Address}/{act}",
            [("Accept", "application/json"), ("Sec-Fetch-Site", "same-origin")]);
        return JsonSerializer.Deserialize<NoteTallyJson>((await browser.SendAsync(request)).Is(OK).Text, JsonSerializerOptions.Web)!;
    }
}
