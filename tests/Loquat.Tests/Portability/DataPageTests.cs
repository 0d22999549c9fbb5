using Loquat.Portability;

namespace Loquat.Tests.Portability;

/// The page about a person's stored data.
public class DataPageTests
{
    [Theory, BothDatabases]
    public async Task The_page_counts_the_content_of_the_account(World world)
    {
        Assert.Equal("0 0 0 0 0 0 0 0 0", Counts(await world.Mei.Opens("/settings/data")));
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        var note = await world.Mei.PublishesPhoto("hills", photo);
        await world.Mei.Publishes("by the river");
        await world.Mei.Publishes("and over it");
        await world.Mei.SavesDraft("not yet");
        var gone = await world.Mei.Publishes("no more");
        await world.Mei.Deletes(gone);
        var theirs = await world.Sam.Publishes("theirs");
        await world.Mei.Comments(theirs, "lovely");
        await world.Mei.Comments(note, "mine");
        await world.Mei.Likes(theirs);
        await world.Mei.Saves(theirs);
        await world.Mei.SavesWord("en", "river", "by the river", theirs.Id);
        await world.Mei.Follows(world.Sam);
        await world.Sam.Follows(world.Mei);
        await world.Ade.Follows(world.Mei);

        var page = await world.Mei.Opens("/settings/data");

        Assert.Equal("3 1 1 2 1 1 1 1 2", Counts(page));
        var mei = await world.AccountOf(world.Mei);
        var bytes = (await world.StoredFiles()).Where(f => f.StartsWith($"media/{mei.Id}/", StringComparison.Ordinal))
            .Sum(f => new FileInfo(Path.Combine(world.Services.GetRequiredService<LoquatOptions>().DataFolder, "store", f)).Length);
        Assert.True(bytes > 10_000);
        Assert.Equal(bytes,
            (await world.With<AccountContentQueries, AccountContentSummary>(reading => reading.OfAsync(mei, default))).PhotoBytes);
        Assert.Equal("1 0 0 0 0 0 0 1 1", Counts(await world.Sam.Opens("/settings/data")));
    }

    [Theory, BothDatabases]
    public async Task All_links_of_the_page_work(World world)
    {
        var page = (await world.Mei.Opens("/settings/data")).Is(OK);

        var links = page.Document.QuerySelectorAll(".settings-room a").Select(a => a.GetAttribute("href")!).Distinct().ToArray();

        Assert.True(links.Length > 8);
        foreach (var link in links)
        {
            (await world.Mei.Opens(link)).Is(OK);
        }
    }

    [Theory, BothDatabases]
    public async Task The_page_requires_sign_in(World world) =>
        Assert.StartsWith("/sign-in", (await world.Nobody.Opens("/settings/data")).Is(SeeOther).GoesTo, StringComparison.Ordinal);

    static string Counts(Page page) => string.Join(' ', page.Is(OK).All(".belonging strong"));
}
