namespace Loquat.BrowserTests;

/// What a page is to who does not see it, as Chromium's own accessibility tree tells it.
public abstract class ReadOutJourney : Journey
{
    protected override Task<Town> Place => Town.ReadOut;

    /// Two photos and a comment by Mei, liked by who reads it.
    protected async Task<(Person Author, Person Reader, string Note)> ANote(Device device)
    {
        var mei = await Member("Mei", device);
        var note = await mei.HasPublishedPhotos("Evening by the lake", (800, 600), (600, 800));
        await mei.HasSaid(note, "Who was there too?");
        var sam = await Member("Sam", device);
        await sam.Likes(note);
        return (mei, sam, note);
    }

    protected static async Task KeepsTheFocusInside(Person person, string dialog)
    {
        for (var stops = 0; stops < 30; stops++)
        {
            await person.Hits("Tab");
            // Between the last one and the first the browser has it for itself.
            Assert.True(await person.Page.EvaluateAsync<bool>(
                "dialog => document.activeElement === document.body || document.activeElement.closest(dialog) !== null", dialog));
        }
    }

    protected static Task Tells(Person person, string part, string expected, Person? author = null, string before = "") =>
        Tells(person, person.Page.Locator(part).First, expected, author, before);

    /// Handles are others each time.
    protected static async Task Tells(Person person, ILocator part, string expected, Person? author = null, string before = "")
    {
        var told = await (await person.Reader).OutlineAsync(part);
        told = author is null ? told : told.Replace($"@{author.Handle}", "@mei", StringComparison.Ordinal);
        if (before.Length > 0)
        {
            Assert.StartsWith(before, told, StringComparison.Ordinal);
            told = string.Join('\n', told[before.Length..].Split('\n').Select(line => line[2..]));
        }
        Assert.Equal(expected.ReplaceLineEndings("\n"), told);
    }
}
