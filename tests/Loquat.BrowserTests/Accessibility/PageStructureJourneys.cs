namespace Loquat.BrowserTests;

/// Rules for every page: headings, groups, and the languages of its parts.
public sealed class PageStructureJourneys : ReadOutJourney
{
    [Fact]
    public async Task Every_page_has_one_main_heading_no_skipped_levels_and_named_groups()
    {
        var (mei, sam, note) = await ANote(Device.Desk);
        sam.Troubles.Forgive("answered 404");
        foreach (var address in Pages(mei, sam, note))
        {
            await sam.Opens(address);
            var headings = await (await sam.Reader).HeadingsAsync();
            var told = string.Join('\n', headings);
            Assert.True(headings.Count(h => h.Level == 1) == 1 && headings[0].Level == 1, $"{address}:\n{told}");
            Assert.True(headings.Zip(headings.Skip(1)).All(pair => pair.Second.Level <= pair.First.Level + 1), $"{address}:\n{told}");
            Assert.Empty(await sam.Page.EvaluateAsync<string[]>(
                """
                    () => [...document.querySelectorAll('fieldset:not(:has(> legend)), [role=group]:not([aria-label], [aria-labelledby]), '
                        + 'nav:not([aria-label])')].map((group) => group.outerHTML)
                    """));
        }
    }

    /// Names of people and topics have no language.
    [Fact]
    public async Task Chinese_text_on_an_English_page_is_marked_as_Chinese()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(1);
        await mei.HasPhotosReady(1);
        await mei.DescribesPhoto(1, "湖面上的一条小红船");
        await mei.Writes("湖边的下午", "今天的风很轻，我们在湖边坐了很久。");
        var note = await mei.PressesPublish();
        var sam = await Member("Sam");
        await sam.HasSaid(note, "真好看，我也想去那里坐一坐。");
        await sam.HasWrittenTo(mei, "我们明天一起去湖边吧，记得带伞。");
        await mei.HasWrittenTo(sam, "好啊，我们明天早上九点在路口见。");
        foreach (var (person, address) in new[]
        {
            (sam, "/"), (sam, note), (sam, $"{note}/comments"), (mei, mei.Address), (mei, "/notices"), (mei, "/inbox"),
            (sam, $"/conversations/with/{mei.Handle}"), (mei, $"{note}/history"),
        })
        {
            await person.Opens(address);
            await person.Sees(address == "/notices" ? "真好看"
                : address == "/inbox" || address.StartsWith("/conversations", StringComparison.Ordinal) ? "好啊，我们明天早上"
                : "湖边的下午");
            var unsaid = await person.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const isEnglish = (element) => element.closest("[lang]").lang === "en";
                  const words = [...document.querySelectorAll("main *")].flatMap((element) => [
                    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => [element, data]),
                    [element, element.getAttribute("alt") ?? ""],
                  ]);
                  return words.filter(([element, said]) => /\p{Script=Han}/u.test(said) && isEnglish(element)
                      && !element.closest("bdi, .author-name, .card-name, .topic"))
                    .map(([element]) => element.outerHTML.slice(0, 200));
                }
                """);
            Assert.True(unsaid.Length == 0, $"{address}: {string.Join('\n', unsaid)}");
        }
    }

    static IEnumerable<string> Pages(Person author, Person reader, string note) =>
    [
        "/", "/?channel=travel", "/following", note, $"{note}/comments", $"{note}/report", "/topics/photos", author.Address, reader.Address,
        $"{author.Address}/followers", "/publish", "/drafts", "/notices", "/inbox", "/inbox/requests", "/conversations/new",
        $"/conversations/with/{author.Handle}",
        "/settings/profile", "/settings/privacy", "/settings/people", "/settings/languages", "/settings/look", "/settings/security",
        "/settings/two-factor", "/settings/moderation", "/settings/account", "/settings/notices", "/settings/data",
        "/welcome/languages", "/welcome/interests", "/follow-requests", "/terms", "/privacy", "/shortcuts", "/offline", "/nothing",
        "/search", "/search?q=quiet",
    ];
}
