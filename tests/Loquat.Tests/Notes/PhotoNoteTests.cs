using System.Text.Json;
using AngleSharp.Dom;
using Loquat.Media.Uploads;
using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// Notes with photos: cards, note pages, link previews.
public class PhotoNoteTests
{
    const string Home = "http://localhost:5080";

    [Theory, BothDatabases]
    public async Task A_card_shows_the_cover_in_its_shape_and_the_number_of_photos(World world)
    {
        var note = await PublishesTwo(world);
        foreach (var address in new[] { "/", world.Mei.Address, "/topics/hills" })
        {
            var card = (await world.Nobody.Opens(address)).Find($".card[data-note='{note.Id}']")!;
            var photo = card.QuerySelector(".card-photo img:not(.tiny)")!;

            Assert.Equal("Hills at dusk", photo.GetAttribute("alt"));
            Assert.Equal(("1440", "1080"), (photo.GetAttribute("width"), photo.GetAttribute("height")));
            Assert.Matches(@"^/media/[\w-]+/360\.webp 360w, /media/[\w-]+/720\.webp 720w$", photo.GetAttribute("srcset")!);
            Assert.StartsWith("data:image/webp;base64,", card.QuerySelector("img.tiny")!.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Contains("rows-18", card.ClassList);
            Assert.Equal("Two hills", card.QuerySelector("h2")!.TextContent);
            Assert.Contains("2 photos", card.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Only_the_photos_of_the_first_row_are_loaded_at_once(World world)
    {
        for (var i = 0; i < 8; i++)
        {
            await world.Mei.PublishesPhotos("", [(await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(400, 300)), "")]);
        }
        await world.DoesWhatIsDue();

        foreach (var address in new[] { "/", world.Mei.Address })
        {
            var page = await world.Nobody.Opens(address);
            Assert.Equal(
                [.. Enumerable.Repeat("eager", 6), .. Enumerable.Repeat("lazy", 2)],
                page.Document.QuerySelectorAll(".card-photo img[loading]").Select(img => img.GetAttribute("loading")));
        }
    }

    [Theory, BothDatabases]
    public async Task The_page_shows_all_photos_in_order_with_their_sizes(World world)
    {
        var page = await world.Nobody.Opens(await PublishesTwo(world));
        var photos = page.Document.QuerySelectorAll(".slide img").ToList();

        Assert.Equal(["Hills at dusk", "Photo 2, not described"], photos.Select(p => p.GetAttribute("alt")));
        Assert.Equal(["1440×1080", "600×800"], photos.Select(p => $"{p.GetAttribute("width")}×{p.GetAttribute("height")}"));
        Assert.Equal(["eager", "lazy"], photos.Select(p => p.GetAttribute("loading")));
        Assert.Equal("high", photos[0].GetAttribute("fetchpriority"));
        // No rendition is larger than the photo.
        Assert.EndsWith(" 600w", photos[1].GetAttribute("srcset")!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_photo_that_is_being_processed_has_a_placeholder_and_appears_when_ready(World world)
    {
        var note = await world.Mei.PublishesPhotos("Soon", [(await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(400, 300)), "")]);
        var before = await world.Nobody.Opens(note);
        var ask = before.Find(".stage")!.GetAttribute("hx-get")!;

        Assert.True((await world.Nobody.Explores()).Shows("Being prepared"));
        Assert.True(before.Shows("This photo is being prepared"));
        (await world.Nobody.Opens(ask, ("HX-Request", "true"))).Is(NoContent);

        await world.DoesWhatIsDue();
        var after = (await world.Nobody.Opens(ask, ("HX-Request", "true"))).Is(OK);

        Assert.NotNull(after.Find(".stage .slide img"));
        Assert.Null(after.Find(".stage")!.GetAttribute("hx-get"));
        Assert.NotNull((await world.Nobody.Explores()).Find(".card-photo img"));
    }

    [Theory, BothDatabases]
    public async Task The_layer_gets_the_article_of_the_page_and_is_not_cached(World world)
    {
        var note = await PublishesTwo(world);
        var page = await world.Sam.Opens(note);
        var layer = (await world.Sam.Opens(note.Address, ("HX-Request", "true"))).Is(OK);

        Assert.Equal(WithoutKey(page), WithoutKey(layer));
        Assert.DoesNotContain("<html", layer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(layer.Headers.CacheControl!.NoStore);
        Assert.Contains("HX-Request", page.Headers.Vary);
        Assert.Contains("HX-Request", layer.Headers.Vary);
        Assert.Equal(page.Title, layer.Find("article.note")!.GetAttribute("data-title"));
    }

    [Theory, BothDatabases]
    public async Task A_note_without_text_is_named_after_its_author(World world)
    {
        var note = await world.Mei.PublishesPhotos("", [(await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(400, 300)), "")]);
        await world.DoesWhatIsDue();

        Assert.Equal("By 梅 Mei", (await world.Nobody.Explores()).Find(".card h2")!.TextContent);
        Assert.Equal("By 梅 Mei · Loquat", (await world.Nobody.Opens(note)).Title);
    }

    [Theory, BothDatabases]
    public async Task Only_a_public_note_has_a_photo_in_link_previews(World world)
    {
        var shown = await world.Nobody.Opens(await PublishesTwo(world));
        var picture = Meta(shown, "og:image")!;

        Assert.Matches($@"^{Home}/media/[\w-]+/1080\.jpg$", picture);
        Assert.Equal(("1080", "810", "Hills at dusk"),
            (Meta(shown, "og:image:width"), Meta(shown, "og:image:height"), Meta(shown, "og:image:alt")));
        Assert.Equal("summary_large_image", shown.Find("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal("image/jpeg", (await world.Nobody.Opens(picture)).Is(OK).ContentHeaders.ContentType!.MediaType);

        var note = await PublishesTwo(world, NoteVisibility.Followers);
        await world.Sam.Follows(world.Mei);
        var restricted = (await world.Sam.Opens(note)).Is(OK);
        Assert.Null(Meta(restricted, "og:image"));
        Assert.Null(restricted.Find("link[type='application/json+oembed']"));
        var photo = restricted.Find(".slide img")!.GetAttribute("src")!;
        Assert.True((await world.Sam.Opens(photo)).Is(OK).Headers.CacheControl!.NoStore);
        (await world.Nobody.Opens(photo)).Is(NotFound);
        (await world.Ade.Opens(photo)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task An_oEmbed_request_describes_a_public_note(World world)
    {
        var note = await PublishesTwo(world);
        var discovered = (await world.Nobody.Opens(note)).Find("link[type='application/json+oembed']")!.GetAttribute("href")!;
        var photo = Json(await world.Nobody.Opens(discovered));

        Assert.Equal(("1.0", "photo", "Two hills"), (Said(photo, "version"), Said(photo, "type"), Said(photo, "title")));
        Assert.Equal(("梅 Mei", $"{Home}/@mei", "Loquat"),
            (Said(photo, "author_name"), Said(photo, "author_url"), Said(photo, "provider_name")));
        Assert.Equal((1080, 810), (photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32()));
        Assert.EndsWith("/1080.jpg", Said(photo, "url"), StringComparison.Ordinal);
        Assert.Equal((360, 270), (photo.GetProperty("thumbnail_width").GetInt32(), photo.GetProperty("thumbnail_height").GetInt32()));

        var smaller = Json(await world.Nobody.Opens($"{discovered}&maxwidth=800&maxheight=560"));
        Assert.Equal((720, 540), (smaller.GetProperty("width").GetInt32(), smaller.GetProperty("height").GetInt32()));
        var tiny = Json(await world.Nobody.Opens($"{discovered}&maxwidth=100"));
        Assert.Equal("link", Said(tiny, "type"));
        Assert.False(tiny.TryGetProperty("thumbnail_url", out _));
        var words = await world.Mei.Publishes("only words");
        Assert.Equal("link", Said(Json(await world.Nobody.Opens(OEmbed(Home + words.Address))), "type"));
    }

    [Theory, BothDatabases]
    public async Task An_oEmbed_request_reveals_nothing_about_restricted_notes_and_foreign_addresses(World world)
    {
        var note = await PublishesTwo(world, NoteVisibility.Followers);
        await world.Sam.Follows(world.Mei);

        foreach (var person in new[] { world.Nobody, world.Sam, world.Mei })
        {
            (await person.Opens(OEmbed(Home + note.Address))).Is(NotFound);
        }
        var shown = await world.Mei.Publishes("for all");
        foreach (var url in new[]
        {
            "", "x", shown.Address, $"https://elsewhere.example{shown.Address}", $"{Home}.evil.example{shown.Address}", $"{Home}/notes/1",
            $"{Home}/@mei", $"{Home}/notes/99999999999999999999",
        })
        {
            (await world.Nobody.Opens(OEmbed(url))).Is(NotFound);
        }
        (await world.Nobody.Opens("/oembed")).Is(NotFound);
        (await world.Nobody.Opens(OEmbed(Home + shown.Address) + "&format=xml")).Is(System.Net.HttpStatusCode.NotImplemented);
    }

    [Theory, BothDatabases]
    public async Task Everybody_who_sees_a_note_gets_its_QR_code(World world)
    {
        var note = await PublishesTwo(world, NoteVisibility.Mutuals);
        await world.Sam.Befriends(world.Mei);
        var page = await world.Sam.Opens(note);
        var code = (await world.Sam.Opens(page.Find(".share-qr img")!.GetAttribute("src")!)).Is(OK);

        Assert.Equal("image/svg+xml", code.ContentHeaders.ContentType!.MediaType);
        Assert.DoesNotContain("style", code.Text, StringComparison.Ordinal);
        Assert.Equal(Home + note.Address, page.Find(".share-link input")!.GetAttribute("value"));
        Assert.True(page.Shows("Only friends of 梅 Mei can open this link."));
        (await world.Ade.Opens($"{note.Address}/qr")).Is(NotFound);
        (await world.Nobody.Opens($"{note.Address}/qr")).Is(NotFound);
    }

    /// A 4 : 3 photo with a description, and a small portrait photo without.
    static async Task<PublishedNote> PublishesTwo(World world, NoteVisibility visibility = NoteVisibility.Public)
    {
        var wide = await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync());
        var upright = await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(600, 800));
        var note = await world.Mei.PublishesPhotos("Two hills", [(wide, "Hills at dusk"), (upright, "")], visibility,
            "Up and down. #hills");
        await world.DoesWhatIsDue();
        return note;
    }

    static string OEmbed(string url) => $"/oembed?url={Uri.EscapeDataString(url)}";

    static JsonElement Json(Page page) => JsonDocument.Parse(page.Is(OK).Text).RootElement;

    static string? Said(JsonElement json, string name) => json.GetProperty(name).GetString();

    static string? Meta(Page page, string property) => page.Find($"meta[property='{property}']")?.GetAttribute("content");

    /// The key of a form is unique.
    static string WithoutKey(Page page)
    {
        var article = page.Find("article.note")!;
        article.QuerySelector("#comment-form [name=key]")!.RemoveAttribute("value");
        // The impression token of a page is unique.
        article.QuerySelector("data.served")?.Remove();
        return article.OuterHtml;
    }
}
