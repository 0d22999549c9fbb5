using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Tests.Notes;

public sealed class PinTests
{
    [Theory, BothDatabases]
    public async Task A_pinned_note_comes_first_on_the_profile_and_is_not_repeated(World world)
    {
        var (older, newer) = (await world.Mei.Publishes("the older one"), await world.Mei.Publishes("the newer one"));

        Assert.Equal(world.Mei.Address, (await world.Mei.Does($"{older.Address}/pin")).GoesTo);

        var page = (await world.Sam.Opens(world.Mei)).Text;
        Assert.True(page.IndexOf($"data-note=\"{older.Id}\"",
            StringComparison.Ordinal) < page.IndexOf($"data-note=\"{newer.Id}\"", StringComparison.Ordinal));
        Assert.Equal(2, page.Split($"data-note=\"{older.Id}\"").Length);
        Assert.Contains("Pinned", page, StringComparison.Ordinal);

        await world.Mei.Does($"{older.Address}/unpin");
        page = (await world.Sam.Opens(world.Mei)).Text;
        Assert.True(page.IndexOf($"data-note=\"{newer.Id}\"",
            StringComparison.Ordinal) < page.IndexOf($"data-note=\"{older.Id}\"", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_fourth_pin_is_refused_and_pinning_twice_is_harmless(World world)
    {
        for (var i = 0; i < NotePins.Most; i++)
        {
            var note = await world.Mei.Publishes($"note {i}");
            await world.Mei.Does($"{note.Address}/pin");
            await world.Mei.Does($"{note.Address}/pin");
        }
        var refused = await world.Mei.Posts($"{(await world.Mei.Publishes("one too many")).Address}/pin");
        Assert.Equal(Conflict, refused.Status);
        Assert.Contains("At most 3", refused.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Only_own_notes_can_be_pinned_and_pins_follow_visibility(World world)
    {
        var secret = await world.Mei.Publishes("for me alone", visibility: NoteVisibility.OnlyMe);
        (await world.Sam.Posts($"{secret.Address}/pin")).Is(NotFound);

        await world.Mei.Does($"{secret.Address}/pin");

        Assert.DoesNotContain("for me alone", (await world.Sam.Opens(world.Mei)).Text, StringComparison.Ordinal);
        Assert.Contains("for me alone", (await world.Mei.Opens(world.Mei)).Text, StringComparison.Ordinal);
    }
}
