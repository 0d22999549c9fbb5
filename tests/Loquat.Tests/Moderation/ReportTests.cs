using Loquat.Moderation;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Moderation;

/// The first account of a server is its administrator: Kenji in these tests.
public class ReportTests
{
    [Theory, BothDatabases]
    public async Task Administrators_see_a_report_with_the_reported_content(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("buy my tents", title: "Only today", visibility: NoteVisibility.Followers);
        await world.Sam.Follows(world.Mei);

        (await world.Sam.Fills($"{note.Address}/report", $"{note.Address}/report", ("reason", "Spam"), ("words", "every day\nagain")))
            .Is(SeeOther);
        await world.Sam.Reports(note, "Hate");
        await world.Ade.Reports(world.Mei, "Other", "is not who she says");

        Assert.Equal(2, await world.Counts("reports"));
        var list = (await world.Kenji.Opens("/moderation")).Is(OK);
        Assert.Equal(2, list.Document.QuerySelectorAll("section.reported").Length);
        Assert.True(list.Shows("is not who she says") && list.Shows("buy my tents") && list.Shows("Only today") && list.Shows("every day"));
        Assert.Equal(Text.Moderation_KindAccount, list.Find("section.reported .person-mark")!.TextContent);
        Assert.True((await world.Sam.Opens("/settings/moderation")).Shows(Text.ModerationSettings_Waiting));
        Assert.True((await world.Sam.Opens($"{note.Address}/report?sent=true")).Shows(Text.Report_Thanks));
    }

    [Theory, BothDatabases]
    public async Task The_moderation_page_exists_for_administrators_only(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("mine");
        await world.Sam.Reports(note);
        foreach (var person in new[] { world.Mei, world.Sam, world.Nobody })
        {
            foreach (var address in new[] { "/moderation", "/moderation/decisions", "/moderation/photos/1" })
            {
                (await person.Opens(address)).Is(NotFound);
            }
            (await person.Posts("/moderation", ("act", "hide"), ("note", $"{note.Id}"), ("words", "because"))).Is(NotFound);
            (await person.Posts("/moderation/decisions", ("act", "dismiss"), ("note", $"{note.Id}"), ("words", "because"))).Is(NotFound);
        }
        (await world.Nobody.Opens(note)).Is(OK);
        Assert.Equal(0, await world.Counts("moderation_decisions"));
    }

    [Theory, BothDatabases]
    public async Task An_incomplete_report_is_refused_and_keeps_its_text(World world)
    {
        var note = await world.Mei.Publishes("mine");
        var door = $"{note.Address}/report";
        var page = await world.Sam.Posts(door, ("words", "no reason given"));
        Assert.Equal(Text.Report_ReasonMissing, page.Is(UnprocessableEntity).Problem);
        Assert.Contains("no reason given", page.Find("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text.Report_WordsMissing, (await world.Sam.Posts(door, ("reason", "Other"))).Is(UnprocessableEntity).Problem);
        (await world.Sam.Posts(door, ("reason", "77"))).Is(UnprocessableEntity);
        (await world.Sam.Posts(door, ("reason", "Spam"), ("words", new string('x', 1001)))).Is(UnprocessableEntity);
        (await world.Mei.Posts(door, ("reason", "Spam"))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/@mei/report", ("reason", "Spam"))).Is(UnprocessableEntity);
        Assert.StartsWith("/sign-in", (await world.Nobody.Posts(door, ("reason", "Spam"))).Is(SeeOther).GoesTo, StringComparison.Ordinal);
        Assert.Equal(0, await world.Counts("reports"));
    }

    [Theory, BothDatabases]
    public async Task Invisible_content_cannot_be_reported(World world)
    {
        var note = await world.Mei.Publishes("for me", visibility: NoteVisibility.OnlyMe);
        (await world.Sam.Posts($"{note.Address}/report", ("reason", "Spam"))).Is(NotFound);
        (await world.Sam.Posts("/notes/1/report", ("reason", "Spam"))).Is(NotFound);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Reports_are_limited(World world)
    {
        var note = await world.Mei.Publishes("mine");
        for (var i = 0; i < 30; i++)
        {
            await world.Sam.Reports(note);
        }
        Assert.True((await world.Sam.Posts($"{note.Address}/report", ("reason", "Spam"))).Is(TooManyRequests).Shows(Text.Limit_Reporting));
    }

    [Theory, BothDatabases]
    public async Task Reporters_are_told_why_a_report_was_dismissed(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("all is well");
        await world.Sam.Reports(note);
        await world.Ade.Reports(note);
        var mei = (await world.AccountOf(world.Mei)).Id;
        (string, string)[] decision = [("act", "dismiss"), ("account", $"{mei}"), ("note", $"{note.Id}"), ("words", "只是一顶帐篷")];

        Assert.Equal(Text.Moderation_WordsMissing,
            (await world.Kenji.Posts("/moderation", [.. decision[..3], ("words", " ")])).Is(UnprocessableEntity).Problem);
        await world.Kenji.Does("/moderation", decision);
        await world.Kenji.Does("/moderation", decision);

        Assert.Equal(1, await world.Reads(db => db.Decisions.CountAsync()));
        Assert.True((await world.Kenji.Opens("/moderation")).Shows(Text.Moderation_Empty));
        Assert.True((await world.Ade.Opens("/settings/moderation")).Shows("只是一顶帐篷"));
        Assert.False((await world.Mei.Opens("/settings/moderation")).Shows("只是一顶帐篷"));
        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Administrators_see_photos_of_reported_notes_only(World world)
    {
        await world.Kenji.Arrives();
        var (shown, other) = (await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240)),
            await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240)));
        var note = await world.Mei.PublishesPhoto("for friends", shown, NoteVisibility.Mutuals);
        await world.Mei.PublishesPhoto("for friends too", other, NoteVisibility.Mutuals);
        await world.Mei.Befriends(world.Sam);
        await world.Sam.Reports(note);

        Assert.Equal($"/moderation/photos/{shown}",
            (await world.Kenji.Opens("/moderation")).Find(".reported-photos img")!.GetAttribute("src"));
        (await world.Kenji.Opens($"/moderation/photos/{shown}")).Is(OK);
        (await world.Kenji.Opens($"/moderation/photos/{other}")).Is(NotFound);
        (await world.Sam.Opens($"/moderation/photos/{shown}")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_comment_can_be_reported_and_hidden(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("by the river");
        var comment = await world.Ade.Comments(note, "rude words");
        await world.Rosa.Answers(comment, "indeed");
        var menu = (await world.Sam.Opens(note)).Find($"{comment.Selector} a[href$='/report']");
        Assert.Equal($"{comment.Own}/report", menu!.GetAttribute("href"));
        Assert.Null((await world.Ade.Opens(note)).Find($"{comment.Selector} > article a[href$='/report']"));

        await world.Sam.Reports(new PublishedNote(comment.Own));
        Assert.True((await world.Kenji.Opens("/moderation")).Is(OK).Shows("rude words"));
        await world.Kenji.Hides(new PublishedNote(comment.Own));

        var page = await world.Mei.Opens(note);
        Assert.Null(page.Find(comment.Selector));
        Assert.Equal("", page.Find(".note-bar [data-count=comments]")!.TextContent);
        await world.Kenji.Restores(new PublishedNote(comment.Own), "It was a quotation.");
        Assert.Equal("2", (await world.Mei.Opens(note)).Find(".note-bar [data-count=comments]")!.TextContent);
    }
}
