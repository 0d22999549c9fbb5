using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.Places;
using Microsoft.EntityFrameworkCore;

namespace Loquat.BrowserTests;

/// The places of notes: setting them and searching by them.
public sealed class PlaceJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_note_gets_a_place_in_the_composer_and_is_found_by_it(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN", IsDark = true } : Device.Desk);
        await mei.StartsANote("海风", "从早吹到晚");
        await mei.PicksThePlace(mei.In("Porto Aleg", "阿雷格里"), mei.In("Brazil", "巴西"));
        await Expect(mei.PlaceField).ToHaveValueAsync(mei.In("Porto Alegre", "阿雷格里港"));
        await Expect(mei.Page.Locator("#place-where")).ToHaveTextAsync(mei.In("Brazil", "巴西"));
        await mei.FitsTheScreen();
        var note = await mei.PressesPublish();
        await Expect(mei.Page.Locator(".place-line a")).ToContainTextAsync(mei.In("Porto Alegre", "阿雷格里港"));

        var sam = await Somebody("Sam", onPhone ? Device.Phone with { Locale = "zh-CN" } : Device.Desk);
        await sam.Opens($"/search?q={sam.In("porto%20alegre", "阿雷格里港")}");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await sam.Page.Locator(".search-places a").First.ClickAsync();
        await sam.IsAt("/places/3452925");
        await sam.SeesHeading(sam.In("Porto Alegre", "阿雷格里港"));
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await Expect(sam.Page.Locator(".map-place").First).ToBeVisibleAsync();
        await sam.FitsTheScreen();
    }

    [Fact]
    public async Task Suggestions_are_chosen_by_keyboard_and_typing_discards_the_choice()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Keys", "only keys");
        await mei.PlaceField.FocusAsync();
        await mei.Page.Keyboard.TypeAsync("Wellingt");
        await Expect(mei.PlaceOffers.First).ToContainTextAsync("New Zealand");
        await mei.Hits("ArrowDown", "Enter");
        await Expect(mei.PlaceField).ToHaveValueAsync("Wellington");
        await Expect(mei.Page.Locator("input[name=placeId]")).ToHaveValueAsync("2179537");
        await mei.Page.Keyboard.TypeAsync("x");
        await Expect(mei.Page.Locator("input[name=placeId]")).ToHaveValueAsync("");
        mei.Troubles.Forgive("/publish answered 422");
        await mei.Presses("Publish");
        await Expect(mei.Page.Locator("#place-problem")).ToContainTextAsync("No place is called that");
        await mei.PicksThePlace("Wellingt", "New Zealand");
        await mei.PressesPublish();
        await Expect(mei.Page.Locator(".place-line a")).ToContainTextAsync("Wellington");
    }

    [Fact]
    public async Task Without_JavaScript_an_ambiguous_place_name_is_asked_about()
    {
        var mei = await Member("Mei");
        var plain = await AnotherBrowserOf(mei, Device.Desk with { HasScript = false });
        await plain.SignsIn();
        plain.Troubles.Forgive("/publish answered 422");
        await plain.Opens("/publish");
        await plain.Page.FillAsync("#body", "by hand");
        await plain.Page.FillAsync("#place", "Springfield");
        await plain.Presses("Publish");
        await Expect(plain.Page.Locator("#place-problem")).ToContainTextAsync("Several places are called that");
        await plain.Page.Locator(".place-meant label").Filter(new() { HasText = "MO, United States" }).First.ClickAsync();
        await plain.Presses("Publish");
        await Expect(plain.Page.Locator(".place-line a")).ToContainTextAsync("MO, United States");
    }

    [Fact]
    public async Task Nearby_shows_notes_around_the_chosen_place_without_teenagers()
    {
        var (mei, young) = (await Member("Mei"), await Member("Young"));
        var note = await PublishesFrom(mei, "Windy", "Invercargi", "New Zealand");
        var unseen = await PublishesFrom(young, "Homework", "Invercargi", "New Zealand");
        var town = await Place;
        await town.With<LoquatDb>(async db =>
        {
            DateTimeOffset? adult = TimeProvider.System.GetUtcNow().AddYears(2);
            await using var work = await db.BeginAsync(default);
            await db.Accounts.Where(a => a.Handle == young.Handle).ExecuteUpdateAsync(set => set.SetProperty(a => a.AdultFrom, adult));
            await work.CommitAsync(default);
        });

        var sam = await Somebody("Sam", Device.Phone);
        await sam.Opens("/");
        await sam.Page.Locator(".tab[href='/nearby']").ClickAsync();
        await sam.SeesHeading("Where should we look?");
        await sam.FitsTheScreen();
        await sam.PicksThePlace("Invercarg", "New Zealand");
        await sam.Presses("Show");
        await sam.SeesHeading("Around Invercargill");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await Expect(sam.CardOf(unseen)).ToHaveCountAsync(0);
        await Expect(sam.Page.Locator(".map-place")).ToHaveAttributeAsync("aria-label", "Invercargill, 1 note");
        await sam.FitsTheScreen();
        await sam.Opens("/nearby");
        await sam.SeesHeading("Around Invercargill");
        await sam.Presses("Forget this place");
        await sam.SeesHeading("Where should we look?");
    }

    [Fact]
    public async Task The_location_is_requested_only_by_the_button_and_sent_rounded()
    {
        var mei = await Member("Mei");
        var note = await PublishesFrom(mei, "Fjord", "Akureyri", "Iceland");
        var sam = await Somebody("Sam", Device.Phone with { Locale = "zh-CN" });
        await sam.AllowsHerPosition(65.68353f, -18.08777f);
        var sent = new List<string>();
        sam.Page.Request += (_, request) => sent.Add($"{request.Url} {request.PostData}");
        await sam.Opens("/nearby");
        Assert.DoesNotContain(sent, request => request.Contains("65.", StringComparison.Ordinal));
        await sam.Presses("用我现在的位置");
        await sam.SeesHeading("你的周边");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await sam.FitsTheScreen();
        Assert.Contains(sent, request => request.Contains("latitude=65.", StringComparison.Ordinal));
        Assert.DoesNotContain(sent,
            request => request.Contains("65.683", StringComparison.Ordinal) || request.Contains("18.087", StringComparison.Ordinal));
        Assert.DoesNotContain("65", new Uri(sam.Page.Url).Query.Split("around=")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_name_is_suggested_accepted_and_found_in_its_language()
    {
        var mei = await Member("Mei", Device.Desk with { Locale = "zh-CN" });
        await mei.Opens("/places/3413829");
        await mei.Page.Locator(".place-naming > summary").ClickAsync();
        await mei.Page.Locator(".place-naming input[name=name]").FillAsync("烟湾城");
        await mei.Presses("提交");
        await mei.Sees("谢谢，管理员会看一看。");
        var town = await Place;
        await town.With<PlaceAliases>(async aliases =>
            await aliases.AcceptAsync((await aliases.ListAsync(PlaceAliasState.Proposed, 100, default)).Single(a => a.Name == "烟湾城").Id,
                default));

        await mei.Opens("/");
        await mei.Page.Locator("#find").FillAsync("烟湾");
        await Expect(mei.Page.Locator("#find-offers [role=option]").Filter(new() { HasText = "烟湾城" })).ToBeVisibleAsync();
        await mei.Page.Locator("#find-offers [role=option]").Filter(new() { HasText = "烟湾城" }).ClickAsync();
        await mei.IsAt("/places/3413829");
        await mei.SeesHeading("烟湾城");
    }

    static async Task<string> PublishesFrom(Person person, string title, string begun, string where)
    {
        await person.StartsANote(title, "words");
        await person.PicksThePlace(begun, where);
        return await person.PressesPublish();
    }
}
