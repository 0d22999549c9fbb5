namespace Loquat.BrowserTests;

/// Checks pages as screen reader users get them, by Chromium's accessibility tree.
public abstract class ReadOutJourney : Journey
{
    protected override Task<Town> Place => Town.ReadOut;

    /// A note by Mei with two photos and a comment; the reader likes it.
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
            // Between the last and the first element the browser itself has the focus.
            Assert.True(await person.Page.EvaluateAsync<bool>(
                "dialog => document.activeElement === document.body || document.activeElement.closest(dialog) !== null", dialog));
        }
    }

    protected static Task Tells(Person person, string part, string expected, Person? author = null, string before = "") =>
        Tells(person, person.Page.Locator(part).First, expected, author, before);

    /// Handles differ in each run and are replaced.
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
