using System.Globalization;
using System.Text.RegularExpressions;
using Loquat.Notes;
using Loquat.Tests.Media;
using Loquat.Web.Cards;
using Loquat.Web.Notes;

namespace Loquat.Tests.Notes;

/// Text cards.
public class TextCardTests
{
    static readonly string Long = string.Join("\n\n",
        Enumerable.Range(1, 12)
            .Select(i => $"Paragraph {i} tells of the loquat tree behind the house, and of who planted it there when nobody was looking."));

    [Theory, BothDatabases]
    public async Task The_page_shows_the_whole_text_on_cards_and_beside_them(World world)
    {
        var note = await world.Mei.Publishes(Long, title: "The tree", card: TextCardTemplate.Night);

        var page = (await world.Nobody.Opens(note)).Is(OK);

        var cards = page.All(".stage .textcard-night .textcard-sheet");
        Assert.InRange(cards.Count, 4, 18);
        Assert.Equal("The tree", cards[0]);
        Assert.Equal(Squeezed(Long), Squeezed(string.Concat(cards.Skip(1))));
        Assert.Equal($"1/{cards.Count}", page.Find(".stage .textcard-number")!.TextContent);
        Assert.Equal("en", page.Find(".stage .textcard")!.GetAttribute("lang"));
        Assert.Equal(Squeezed(Long), Squeezed(page.Find(".note-body")!.TextContent));
    }

    [Theory, BothDatabases]
    public async Task Chinese_cards_are_marked_as_Chinese_and_none_begins_with_a_closing_mark(World world)
    {
        var note = await world.Mei.Publishes(string.Concat(Enumerable.Repeat("院子里那棵枇杷树，是奶奶种的。「等它结果，」她说，「你就回来了。」", 20)), title: "枇杷",
            card: TextCardTemplate.Paper);

        var page = await world.Nobody.Opens(note);

        Assert.Equal("zh", page.Find(".stage .textcard")!.GetAttribute("lang"));
        Assert.All(page.All(".stage .textcard-sheet"), card => Assert.DoesNotContain(card[0], "，。」！？"));
    }

    [Theory, BothDatabases]
    public async Task Explore_shows_the_first_text_card(World world)
    {
        var note = await world.Mei.Publishes(Long, title: "The tree", card: TextCardTemplate.Memo);

        var explore = await world.Nobody.Explores();

        Assert.Equal([note.Address], explore.Cards);
        Assert.Equal(["The tree"], explore.All(".card .textcard-memo .textcard-sheet"));
        Assert.Equal("The tree", explore.Find(".card h2")!.TextContent);
        Assert.Null(explore.Find(".card .cover"));
    }

    [Theory, BothDatabases]
    public async Task Trailing_topics_are_searchable_but_not_on_the_cards(World world)
    {
        var page = await world.Nobody.Opens(
            await world.Mei.Publishes("I planted a #loquat today. #garden #spring", card: TextCardTemplate.Quote));

        Assert.Equal(["I planted a #loquat today."], page.All(".stage .textcard-sheet"));
        Assert.Equal(["#spring"],
            (await world.Nobody.Opens(await world.Mei.Publishes("#spring", card: TextCardTemplate.Quote))).All(".stage .textcard-sheet"));
    }

    [Theory, BothDatabases]
    public async Task Without_a_template_a_note_has_no_cards(World world)
    {
        var page = await world.Nobody.Opens(await world.Mei.Publishes(Long, title: "The tree"));

        Assert.Null(page.Find(".textcard"));
        Assert.NotNull(page.Find(".stage .cover"));
    }

    [Theory, BothDatabases]
    public async Task An_unknown_template_is_refused_and_the_text_is_kept(World world)
    {
        await world.Mei.Arrives();
        foreach (var unknown in new[] { "Gold", "99", "-1" })
        {
            var page = await world.Mei.Posts("/publish", [.. Person.NoteFields("my words", "", default, "", null), ("template", unknown)]);

            Assert.Equal(Text.Card_TemplateUnknown, page.Is(UnprocessableEntity).Problem);
            Assert.Equal("my words", page.Find("textarea")!.TextContent.Trim());
        }
        Assert.Equal(0, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task A_draft_keeps_its_template(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.Does("/publish",
            [.. Person.NoteFields("later", "", default, "", "card-draft-key"), ("template", "Dusk"), ("act", "draft")]);

        var composer = await world.Mei.Opens("/publish?draft=card-draft-key");
        Assert.Equal("Dusk", composer.Find("input[name=template][checked]")!.GetAttribute("value"));
        Assert.Equal(["later"], composer.All("[data-cards] .textcard-sheet"));

        var published = await world.Mei.Sends(composer.Form("/publish").With("act", "publish"));
        Assert.NotNull((await world.Nobody.Opens(published.Is(SeeOther).GoesTo!)).Find(".stage .textcard-dusk"));
    }

    [Theory, BothDatabases]
    public async Task A_template_change_is_not_an_edit_and_shows_everywhere_at_once(World world)
    {
        var note = await world.Mei.Publishes("words", card: TextCardTemplate.Paper);
        await world.Nobody.Explores();

        await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit", ("template", "Magazine"));

        Assert.NotNull((await world.Nobody.Explores()).Find(".card .textcard-magazine"));
        Assert.NotNull((await world.Nobody.Opens(note)).Find(".stage .textcard-magazine"));
        Assert.Equal(1, await world.Counts("notes", "edited_at IS NULL AND version = 2"));
        Assert.Equal(0, await world.Counts("note_revisions"));

        await world.Mei.Edits(note, "other words");
        Assert.Equal([$"words\t{(int)TextCardTemplate.Magazine}"], await world.Rows("SELECT body, card_template FROM note_revisions"));
        Assert.Null((await world.Nobody.Opens(note)).Find(".textcard"));
    }

    [Theory, BothDatabases]
    public async Task A_note_with_photos_has_no_text_cards(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        var note = await world.Mei.Does("/publish",
            [.. Person.NoteFields("words", "", default, "", null), ("template", "Night"), ("photo", $"{photo}")]);

        var page = await world.Nobody.Opens(note.GoesTo!);

        Assert.Null(page.Find(".textcard"));
        Assert.NotNull(page.Find(".stage-photos .slide"));
    }

    [Theory, BothDatabases]
    public async Task The_export_contains_the_template(World world)
    {
        var note = await world.Mei.Publishes("before", card: TextCardTemplate.Quote);
        await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit", ("body", "after"), ("template", "Night"));

        using var copy = await world.Mei.TakesACopy();

        var mine = copy.Json("notes.json").EnumerateArray().Single();
        Assert.Equal("night", mine.GetProperty("cardTemplate").GetString());
        Assert.Equal("quote", mine.GetProperty("earlier")[0].GetProperty("cardTemplate").GetString());
    }

    [Theory, BothDatabases]
    public async Task Text_on_cards_never_becomes_markup(World world)
    {
        const string Bad = "</p></div><script>alert(1)</script><b>\n---\n<img src=x onerror=alert(2)>";
        var note = await world.Mei.Publishes(Bad, title: "<svg onload=alert(3)>", card: TextCardTemplate.Newspaper);

        foreach (var page in new[]
        {
            await world.Nobody.Opens(note),
            await world.Nobody.Explores(),
            await world.Mei.Posts("/publish/cards", [.. Person.NoteFields(Bad, "<i>", default, "", null), ("template", "Night")]),
        })
        {
            Assert.Null(page.Find(".textcard :is(script, b, img, i, svg)"));
        }
        Assert.Contains("<script>alert(1)</script>", string.Concat((await world.Nobody.Opens(note)).All(".stage .textcard-sheet")),
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_preview_of_cards_requires_an_account(World world)
    {
        await world.Mei.Arrives();
        (string, string)[] fields = [.. Person.NoteFields(Long, "The tree", default, "", null), ("template", "Memo")];

        Assert.InRange((await world.Mei.Posts("/publish/cards", fields)).Is(OK).All(".textcard-memo").Count, 4, 18);
        Assert.Empty((await world.Mei.Posts("/publish/cards", Person.NoteFields(Long, "", default, "", null))).Is(OK).All(".textcard"));
        (await world.Mei.Posts("/publish/cards",
            [.. Person.NoteFields(new string('x', 5_001), "", default, "", null), ("template", "Memo")])).Is(UnprocessableEntity);
        Assert.Empty((await world.Nobody.Posts("/publish/cards", fields)).All(".textcard"));
        Assert.Equal(0, await world.Counts("notes"));
    }

    [Theory, BothDatabases("PublicAddress=https://loquat.example")]
    public async Task The_link_preview_of_a_public_note_is_an_image_of_its_first_card(World world)
    {
        var note = await world.Mei.Publishes(Long, title: "The <tree> & 枇杷 🍊 \u0001", card: TextCardTemplate.Dusk);
        var page = await world.Nobody.Opens(note);
        var address = page.Find("meta[property='og:image']")!.GetAttribute("content")!;

        Assert.Equal($"https://loquat.example{note.Address}/card.jpg?v=1", address);
        Assert.Equal("summary_large_image", page.Find("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal((1080, 1440), await PictureProperties.SizeOfAsync(await Picture(world.Nobody, new Uri(address).PathAndQuery)));
        var embedded = (await world.Nobody.Opens($"/oembed?url={Uri.EscapeDataString("https://loquat.example" + note.Address)}"))
            .Is(OK).Text;
        Assert.Contains($"{note.Address}/card.jpg", embedded, StringComparison.Ordinal);
        Assert.Contains("\"width\":1080,\"height\":1440", embedded, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Each_template_can_be_drawn_in_both_scripts_and_from_right_to_left(World world)
    {
        var texts = new[] { ("", Long), ("枇杷", "「好。」\n\n" + new string('字', 400)), ("شجرة", "كانت هناك شجرة في الفناء الخلفي للبيت.") };
        foreach (var (template, number) in TextCardLayout.Templates.Select((template, number) => (template, number)))
        {
            var (title, body) = texts[number % texts.Length];
            var note = await world.Mei.Publishes(body, title: title, card: template);
            Assert.Equal((1080, 1440), await PictureProperties.SizeOfAsync(await Picture(world.Nobody, $"{note.Address}/card.jpg")));
        }
    }

    [Theory, BothDatabases]
    public async Task Restricted_notes_and_notes_without_cards_have_no_card_image(World world)
    {
        await world.Sam.Follows(world.Mei);
        var forFriends = await world.Mei.Publishes("for friends", visibility: NoteVisibility.Followers, card: TextCardTemplate.Night);
        var plain = await world.Mei.Publishes("no cards");
        var open = await world.Mei.Publishes("open", card: TextCardTemplate.Night);
        (await world.Nobody.Opens($"{open.Address}/card.jpg")).Is(OK);
        await world.Mei.Blocks(world.Kenji);

        foreach (var (person, note) in new[]
        {
            (world.Nobody, forFriends),
            (world.Sam, forFriends),
            (world.Mei, forFriends),
            (world.Nobody, plain),
            (world.Kenji, open),
        })
        {
            (await person.Opens($"{note.Address}/card.jpg")).Is(NotFound);
        }
        (await world.Nobody.Opens("/notes/123/card.jpg")).Is(NotFound);
        Assert.Null((await world.Sam.Opens(forFriends)).Find("meta[property='og:image']"));

        // The image that was rendered before is not served either.
        await world.Mei.Edits(open, "open", visibility: NoteVisibility.OnlyMe);
        (await world.Nobody.Opens($"{open.Address}/card.jpg")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_card_image_is_rendered_once_per_version(World world)
    {
        var note = await world.Mei.Publishes("first words", card: TextCardTemplate.Paper);
        var first = await Picture(world.Nobody, $"{note.Address}/card.jpg");
        Assert.Equal(first, await Picture(world.Sam, $"{note.Address}/card.jpg"));

        await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit", ("body", "other words entirely"));

        Assert.NotEqual(first, await Picture(world.Nobody, $"{note.Address}/card.jpg"));
    }

    [Fact]
    public void The_style_sheet_matches_the_layout_constants()
    {
        var css = string.Concat(new[] { "notes/textcards", "notes/textcard-templates" }
            .Select(sheet => File.ReadAllText(Path.Combine(Conventions.SourceTree.Root, $"src/Loquat/Web/Client/css/{sheet}.css"))));
        var usual = Block(css, ".textcard {");
        Assert.All(TextCardLayout.Templates, template =>
        {
            var own = Block(css, $".textcard-{template.ToString().ToLowerInvariant()} {{");
            int Said(string name) =>
                (int)Math.Round(10
                    * double.Parse((Length(name).Match(own) is { Success: true } found ? found : Length(name).Match(usual)).Groups[1].Value,
                        CultureInfo.InvariantCulture));
            var (left, top, sheet) = TextCardLayout.RoomOf(template);
            Assert.Equal((left, top, sheet.Width, sheet.Height), (Said("left"), Said("top"), Said("room"), Said("height")));
        });
        Assert.All(Enum.GetValues<Loquat.Linguistics.TextCards.TextCardTextSize>(), size =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture,
                $".textcard-{size.ToString().ToLowerInvariant()} {{ font-size: "
                + $"{Loquat.Linguistics.TextCards.TextCardTextSizes.Em(size) / 10.0}cqi; }}"), css, StringComparison.Ordinal));
    }

    static async Task<byte[]> Picture(Person person, string address) => await (await person.Arrives()).BytesAsync(address);

    static string Block(string css, string selector) => css[css.IndexOf("\n" + selector, StringComparison.Ordinal)..].Split('}')[0];

    static Regex Length(string name) => new($@"--{name}: ([\d.]+)cqi");

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
