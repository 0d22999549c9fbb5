using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Search;

namespace Loquat.Tests.Search;

public class SearchTests
{
    [Theory, BothDatabases]
    public async Task A_note_is_found_by_one_Chinese_character_and_by_two(World world)
    {
        var tea = await world.Mei.Publishes("下午在院子里喝茶，很安静");
        await world.Mei.Publishes("今天去爬山");

        foreach (var words in new[] { "茶", "喝茶", "院子里喝茶", "喝茶 安静", "院子" })
        {
            Assert.Equal([tea.Address], await world.Sam.Finds(words));
        }
        Assert.Empty(await world.Sam.Finds("茶馆"));
    }

    [Theory, BothDatabases]
    public async Task Traditional_and_Simplified_accented_and_full_width_spellings_match(World world)
    {
        var traditional = await world.Mei.Publishes("颱風天在臺北喝咖啡");
        var simplified = await world.Mei.Publishes("台风天在台北喝茶");
        var accents = await world.Sam.Publishes("Un café à São Paulo");

        foreach (var words in new[] { "台北", "臺北", "颱風", "台风" })
        {
            Assert.Equal([simplified.Address, traditional.Address], await world.Ade.Finds(words));
        }
        Assert.Equal([accents.Address], await world.Ade.Finds("CAFE sao"));
        Assert.Equal([accents.Address], await world.Ade.Finds("ｃａｆｅ́"));
    }

    [Theory, BothDatabases]
    public async Task Matches_are_highlighted_in_their_own_spelling(World world)
    {
        await world.Mei.Publishes("颱風天在臺北喝咖啡，<b>不要出門</b>");

        var page = await world.Sam.Searches("台北");

        Assert.Equal(["臺北"], page.All(".found mark"));
        Assert.Contains("<b>不要出門</b>", page.All(".found").Single(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_topic_counts_more_than_a_title_and_a_title_more_than_the_text(World world)
    {
        var topic = await world.Mei.Publishes("weekend plans #camping");
        var title = await world.Mei.Publishes("see you there", title: "Camping by the lake");
        var text = await world.Mei.Publishes("we went camping again");

        Assert.Equal([topic.Address, title.Address, text.Address], await world.Sam.Finds("camping"));
        Assert.Equal([text.Address, title.Address, topic.Address], await world.Sam.Finds("camping", "&sort=newest"));
    }

    [Theory, BothDatabases]
    public async Task Phrases_topics_authors_and_excluded_words_narrow_a_search(World world)
    {
        var park = await world.Mei.Publishes("a walk in the city park #outside");
        var city = await world.Sam.Publishes("the park is far from the city");

        Assert.Equal([city.Address, park.Address], await world.Ade.Finds("city park"));
        Assert.Equal([park.Address], await world.Ade.Finds("\"city park\""));
        Assert.Equal([park.Address], await world.Ade.Finds("#Outside"));
        Assert.Equal([city.Address], await world.Ade.Finds("@Sam"));
        Assert.Equal([city.Address], await world.Ade.Finds("park @sam"));
        Assert.Equal([city.Address], await world.Ade.Finds("park -walk"));
        Assert.Equal([park.Address], await world.Ade.Finds("park -\"from the city\""));
        Assert.Empty(await world.Ade.Finds("park @nobody_here"));
        Assert.Empty(await world.Ade.Finds("-park"));
    }

    [Theory, BothDatabases]
    public async Task A_topic_is_found_under_each_of_its_names(World world)
    {
        // The first account is the administrator.
        var chinese = await world.Mei.Publishes("慢车 #旅行");
        var english = await world.Sam.Publishes("slow trains #travel");
        var spanish = await world.Sam.Publishes("trenes #viaje");
        var other = await world.Sam.Publishes("slow food #food");
        await world.Mei.Does("/moderation/topics", ("name", "travel"), ("head", "旅行"));
        await world.Mei.Does("/moderation/topics", ("name", "viaje"), ("head", "travel"));

        foreach (var name in new[] { "#旅行", "#travel", "#Viaje" })
        {
            Assert.Equal(new[] { chinese.Address, english.Address, spanish.Address }.Order(), (await world.Ade.Finds(name)).Order());
        }
        Assert.Equal([english.Address], await world.Ade.Finds("#旅行 slow", "&match=exact"));
        Assert.Equal([other.Address], await world.Ade.Finds("slow -trains #food"));
        Assert.Empty(await world.Ade.Finds("#旅行 #food"));
        Assert.Empty(await world.Ade.Finds("#nobody_wrote_this"));
    }

    [Theory, BothDatabases]
    public async Task Results_can_be_filtered_by_kind_language_channel_and_time(World world)
    {
        var words = await world.Mei.Publishes("loquat season 枇杷", channel: "food");
        var photo = await world.Mei.PublishesPhoto("loquat on a branch", await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync()));
        var chinese = await world.Sam.Publishes("loquat 就是枇杷，枇杷树在院子里");
        world.Clock.Advance(TimeSpan.FromDays(3));
        var later = await world.Sam.Publishes("another loquat");

        Assert.Equal([photo.Address], await world.Ade.Finds("loquat", "&kind=photo"));
        Assert.DoesNotContain(photo.Address, await world.Ade.Finds("loquat", "&kind=words"));
        Assert.Empty(await world.Ade.Finds("loquat", "&kind=video"));
        Assert.Equal([chinese.Address], await world.Ade.Finds("loquat", "&language=zh"));
        Assert.Equal([words.Address], await world.Ade.Finds("loquat", "&channel=food"));
        Assert.Equal([later.Address], await world.Ade.Finds("loquat", "&time=day"));
        Assert.Equal(4, (await world.Ade.Finds("loquat", "&time=week&kind=everything&language=xx&channel=x&sort=y")).Count);
    }

    [Theory, BothDatabases]
    public async Task Edits_and_deletions_apply_at_once(World world)
    {
        var note = await world.Mei.Publishes("pineapple");
        await world.Mei.Edits(note, "persimmon");
        Assert.Empty(await world.Sam.Finds("pineapple"));
        Assert.Equal([note.Address], await world.Sam.Finds("persimmon"));

        await world.Mei.Edits(note, "persimmon", visibility: NoteVisibility.OnlyMe);
        Assert.Empty(await world.Sam.Finds("persimmon"));
        Assert.Equal([note.Address], await world.Mei.Finds("persimmon"));

        await world.Mei.Edits(note, "persimmon");
        await world.Mei.Deletes(note);
        Assert.Empty(await world.Sam.Finds("persimmon"));
        Assert.Empty(await world.Mei.Finds("persimmon"));

        await world.Mei.Restores(note);
        Assert.Equal([note.Address], await world.Sam.Finds("persimmon"));
    }

    [Theory, BothDatabases]
    public async Task Muted_blocked_and_invisible_notes_are_not_found(World world)
    {
        var mine = await world.Mei.Publishes("durian for everybody");
        await world.Mei.Publishes("durian for followers", visibility: NoteVisibility.Followers);
        Assert.Equal([mine.Address], await world.Sam.Finds("durian"));

        await world.Sam.Follows(world.Mei);
        Assert.Equal(2, (await world.Sam.Finds("durian")).Count);
        await world.Sam.Does("/settings/privacy", ("mutedWords", "everybody"), ("comments", "Everyone"), ("mentions", "Everyone"));
        Assert.DoesNotContain(mine.Address, await world.Sam.Finds("durian"));

        await world.Ade.Mutes(world.Mei);
        Assert.Empty(await world.Ade.Finds("durian"));
        await world.Mei.Blocks(world.Rosa);
        Assert.Empty(await world.Rosa.Finds("durian"));
        Assert.DoesNotContain("/@mei", (await world.Rosa.Searches("mei", "&tab=people")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Notes_of_private_and_deleted_accounts_are_not_found(World world)
    {
        var note = await world.Mei.Publishes("rambutan");
        await world.Mei.BecomesPrivate();
        Assert.Empty(await world.Sam.Finds("rambutan"));
        await world.DoesWhatIsDue();
        Assert.Empty(await world.Sam.Finds("rambutan"));
        Assert.Equal([note.Address], await world.Mei.Finds("rambutan"));

        await world.Mei.Leaves();
        Assert.Empty(await world.Sam.Finds("rambutan"));
        await world.WaitsFor(TimeSpan.FromDays(14));
        Assert.Equal(0, await world.Counts("search_notes"));
    }

    [Theory, BothDatabases]
    public async Task Results_are_paged_in_both_orders_and_directions(World world)
    {
        var notes = new List<PublishedNote>();
        for (var i = 0; i < 65; i++)
        {
            notes.Insert(0, await world.Mei.Publishes($"mango number {i}"));
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await world.Sam.Likes(notes[64]);
        await world.Sam.Likes(notes[63]);
        await world.With<EngagementReindexJob>(heat => heat.SyncAsync(default));

        foreach (var order in new[] { "", "&sort=newest" })
        {
            var first = await world.Sam.Searches("mango", order);
            var second = (await world.Sam.Opens(first.Next!)).Is(OK);
            var third = (await world.Sam.Opens(second.Next!)).Is(OK);
            Assert.Null(third.Next);
            string[] all = [.. first.Cards, .. second.Cards, .. third.Cards];
            Assert.Equal(65, all.Distinct().Count());
            Assert.Equal(notes.Select(n => n.Address).Order(), all.Order());
            if (order.Length > 0)
            {
                Assert.Equal(notes.Select(n => n.Address), all);
            }
            var back = (await world.Sam.Opens(third.Find(".earlier a")!.GetAttribute("href")!)).Is(OK);
            Assert.Equal(second.Cards, back.Cards);
        }
    }

    [Theory, BothDatabases]
    public async Task A_long_query_finds_notes_with_all_its_characters(World world)
    {
        var note = await world.Mei.Publishes("成都的老火锅店，朋友推荐的");

        var page = await world.Sam.Searches("老友火锅");

        Assert.Equal([note.Address], page.Cards);
        Assert.True(page.Shows(Text.Search_Loose));
    }

    [Theory, BothDatabases]
    public async Task An_empty_result_offers_advice(World world)
    {
        await world.Mei.Publishes("ripe #loquat_tree");

        var page = await world.Sam.Searches("loquat nowhere", "&kind=video");

        Assert.Empty(page.Cards);
        Assert.True(page.Shows(Text.Search_NothingFiltered));
        Assert.NotNull(page.Find("a[href='/topics/loquat_tree']"));
        Assert.True(page.Find("a[href='/search?q=loquat nowhere']") is not null
            || page.Find("a[href='/search?q=loquat%20nowhere']") is not null);
    }

    [Theory, BothDatabases]
    public async Task Hostile_queries_get_a_clear_response(World world)
    {
        await world.Mei.Publishes("a OR b NEAR c AND NOT d's \\ * ( ) ^ : -- ; DROP");
        foreach (var words in new[]
        {
            "\"", "'", "\\", "*", "( )", "a OR b", "NOT", "a NEAR/3 b", "tokens:x", "^a", "'a' & 'b'", "!a | b", "a:*", "<->",
            "-", "--", "#", "@", "\"\"", "-\"", "# @ -", "%", "_", "%%'", "；；；", "🍊🍊",
            "\uE001a", "\uD800", "\uFFFF", "\u202Ex",
        })
        {
            (await world.Sam.Opens($"/search?q={Uri.EscapeDataString(words)}")).Is(OK);
            (await world.Sam.Opens($"/search?q={Uri.EscapeDataString(words)}&tab=people&sort=newest")).Is(OK);
            (await world.Sam.Opens($"/search?q={Uri.EscapeDataString(words)}&tab=topics")).Is(OK);
            (await world.Sam.Opens($"/suggest/search?q={Uri.EscapeDataString(words)}")).Is(OK);
        }
        (await world.Sam.Opens("/search?q=a%00b")).Is(BadRequest);
        Assert.Equal(Text.Search_TooLong, (await world.Sam.Opens($"/search?q={new string('x', 7_000)}")).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Search_TooMany,
            (await world.Sam.Opens($"/search?q={Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, 13)))}"))
                .Is(UnprocessableEntity).Problem);
        (await world.Sam.Opens($"/suggest/search?q={new string('x', 7_000)}")).Is(OK);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Searches_are_rate_limited(World world)
    {
        var answers = new List<System.Net.HttpStatusCode>();
        for (var i = 0; i < 3_700 && !answers.Contains(TooManyRequests); i++)
        {
            answers.Add((await world.Nobody.Opens("/suggest/search?q=a")).Status);
        }

        Assert.Contains(TooManyRequests, answers);
        (await world.Nobody.Opens("/search?q=a")).Is(TooManyRequests);
        (await world.Nobody.Opens("/search")).Is(OK);
    }
}
