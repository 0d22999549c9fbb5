using Loquat.Notes.Publishing;
using Loquat.Search;

namespace Loquat.Tests.Languages;

public class LanguageRefreshTests
{
    [Theory, BothDatabases]
    public async Task Older_notes_and_comments_are_identified_again_at_start(World world)
    {
        var spanish = await world.Mei.Publishes("Hoy caminamos por la montaña con mi hermana y comimos naranjas");
        var english = await world.Mei.Publishes("We walked up the mountain with my sister and ate oranges");
        await world.Sam.Comments(english, "¿Dónde está el camino que lleva hasta el lago?");
        await world.Writes($"UPDATE notes SET language = 'en'");
        await world.Writes($"DELETE FROM language_progress");
        await world.With<SearchRebuild>(rebuild => rebuild.AskForAsync(default));
        await world.DoesWhatIsDue();
        Assert.Empty(await world.Ade.Finds("caminamos", "&language=es"));
        var before = await world.Counts("notes", "version = 1");

        await world.With<LanguageRefresh>(refresh => refresh.ScheduleAsync(default));
        await world.DoesWhatIsDue();

        Assert.Equal([spanish.Address], await world.Ade.Finds("caminamos", "&language=es"));
        Assert.Equal([english.Address], await world.Ade.Finds("mountain", "&language=en"));
        Assert.Equal("es", (await world.Ade.Opens(spanish.Address)).Find(".note-text")!.GetAttribute("lang"));
        Assert.Equal("es", (await world.Ade.Opens(english.Address)).Find(".comment-body")!.GetAttribute("lang"));
        // A page that is cached in another version is not shown again; a note that keeps its language stays as it is.
        Assert.Equal(before - 2, await world.Counts("notes", "version = 1"));
    }

    [Theory, BothDatabases]
    public async Task A_refresh_that_is_done_is_not_scheduled_again(World world)
    {
        await world.Mei.Publishes("a walk");
        await world.With<LanguageRefresh>(refresh => refresh.ScheduleAsync(default));
        await world.DoesWhatIsDue();

        await world.With<LanguageRefresh>(refresh => refresh.ScheduleAsync(default));

        Assert.Equal(0, await world.Counts("jobs", "kind = 'language-refresh-due'"));
    }
}
