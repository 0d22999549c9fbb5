using Loquat.Messages;

namespace Loquat.Tests.Messages;

/// Messages and the acts on them.
public class MessageTests
{
    [Theory, BothDatabases]
    public async Task A_message_can_reply_only_within_its_conversation(World world)
    {
        var said = await Befriended(world, "the first");
        await world.Mei.Befriends(world.Ade);
        var elsewhere = await world.Ade.WritesTo(world.Mei, "between Ade and Mei");
        var answer = await world.Sam.Says(said, "to that", more: ("reply", $"{said.Id}"));

        Assert.Contains("the first", (await world.Mei.Opens(said.Conversation)).Find($"{answer.Selector} .message-quote")!.TextContent,
            StringComparison.Ordinal);
        (await world.Sam.TriesToSay(said, "forged", ("reply", $"{elsewhere.Id}"))).Is(NotFound);
        (await world.Sam.TriesToSay(said, "forged", ("reply", "12345"))).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Each_person_has_one_reaction_and_can_remove_it(World world)
    {
        var said = await Befriended(world, "good news");
        await world.Sam.ReactsTo(said, "👍");
        await world.Sam.ReactsTo(said, "👩‍👩‍👧‍👦");
        await world.Mei.ReactsTo(said, "👩‍👩‍👧‍👦");

        Assert.Equal(["👩‍👩‍👧‍👦2"], Reactions(await world.Mei.Opens(said.Conversation)));
        await world.Sam.ReactsTo(said, "");
        Assert.Equal(["👩‍👩‍👧‍👦"], Reactions(await world.Mei.Opens(said.Conversation)));
        foreach (var wrong in new[] { "x", "👍👍", "hello", "<b>", "3", string.Concat(Enumerable.Repeat("👍", 20)) })
        {
            (await world.Sam.Posts($"{said.Own}/react", ("emoji", wrong))).Is(UnprocessableEntity);
        }
    }

    [Theory, BothDatabases]
    public async Task A_deleted_message_leaves_only_a_placeholder(World world)
    {
        var said = await Befriended(world, "hello");
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        var secret = await world.Mei.Says(said, "oh no", more: [("photo", $"{photo}"), ("alt", "a secret place")]);
        var answer = await world.Sam.Says(said, "what?", more: ("reply", $"{secret.Id}"));
        await world.Sam.ReactsTo(secret, "😮");
        (await world.Sam.Posts($"{secret.Own}/delete")).Is(NotFound);

        await world.Mei.Deletes(secret);
        await world.Mei.Deletes(secret);
        await world.DoesWhatIsDue();

        var page = await world.Sam.Opens(said.Conversation);
        Assert.Equal(Loquat.Text.Message_Deleted, page.Find($"{secret.Selector} .message-gone")!.TextContent);
        Assert.NotNull(page.Find($"{answer.Selector} .message-quote"));
        foreach (var trace in new[] { "oh no", "a secret place" })
        {
            Assert.DoesNotContain(trace, page.Text, StringComparison.Ordinal);
            Assert.Empty(await world.TablesWith(trace));
        }
        Assert.Equal(0, await world.Counts("media"));
        Assert.Equal(0, await world.Counts("message_reactions"));
        Assert.Empty(await world.StoredFiles());
    }

    [Theory, BothDatabases]
    public async Task A_photo_of_somebody_else_or_of_a_note_is_refused(World world)
    {
        var said = await Befriended(world, "hello");
        var theirs = await world.Sam.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        var used = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300, scene: 1));
        await world.Mei.PublishesPhoto("hills", used);

        foreach (var photo in new[] { $"{theirs}", $"{used}", "1", "x" })
        {
            (await world.Mei.TriesToSay(said, "look", ("photo", photo))).Is(UnprocessableEntity);
        }
        Assert.Equal(1, await world.Counts("messages"));
    }

    [Theory, BothDatabases]
    public async Task Without_JavaScript_a_photo_is_sent_and_appears_when_ready(World world)
    {
        var said = await Befriended(world, "hello");
        var sent = await world.Mei.SendsFiles($"{said.Conversation}/messages", "files", [.. Person.MessageFields(""), ("alt", "A tent")],
            ("tent.jpg", await PhotoFiles.PhoneJpegAsync(320, 240)));
        var photo = SaidMessage.At(sent.Is(SeeOther).GoesTo!);
        var before = long.Parse((await world.Sam.Opens(said.Conversation)).Find("[data-conversation-id]")!.GetAttribute("data-change")!,
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotNull((await world.Sam.Opens(said.Conversation)).Find($"{photo.Selector} .message-waiting"));

        await world.DoesWhatIsDue();

        var image = (await world.Sam.Opens($"{said.Conversation}/news?since={before}")).Find($"{photo.Selector} img")!;
        Assert.Equal("A tent", image.GetAttribute("alt"));
        (await world.Sam.Opens(image.GetAttribute("src")!)).Is(OK);
        (await world.Ade.Opens(image.GetAttribute("src")!)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_note_is_sent_as_a_card_with_the_visibility_of_each_viewer(World world)
    {
        await world.Mei.Befriends(world.Sam);
        await world.Ade.Follows(world.Mei);
        var note = await world.Mei.Publishes("words", title: "For mutuals", visibility: Loquat.Notes.NoteVisibility.Mutuals);
        var said = await world.Mei.Gathers("Three", "hello", world.Sam, world.Ade);

        await world.Mei.Does($"{note.Address}/send", [.. Person.MessageFields("look"), ("conversation", $"{said.ConversationId}")]);

        Assert.Contains("For mutuals", (await world.Sam.Opens(said.Conversation)).Find(".message-note")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("For mutuals", (await world.Ade.Opens(said.Conversation)).Text, StringComparison.Ordinal);
        (await world.Ade.Posts($"{note.Address}/send", [.. Person.MessageFields("look"), ("conversation", $"{said.ConversationId}")]))
            .Is(NotFound);
        (await world.Ade.Opens($"{note.Address}/send")).Is(NotFound);
        Assert.Contains("For mutuals", (await world.Sam.Opens($"{note.Address}/send")).Is(OK).Text, StringComparison.Ordinal);
        await world.Sam.Does($"{note.Address}/send", [.. Person.MessageFields(""), ("to", "@mei")]);
        await world.Mei.Deletes(note);
        Assert.Null((await world.Sam.Opens(said.Conversation)).Find(".message-note"));
    }

    [Theory, BothDatabases]
    public async Task Search_covers_only_own_conversations_and_ignores_case_and_accents(World world)
    {
        var said = await Befriended(world, "Let's meet at the Café");
        await world.Sam.Says(said, "周末去爬山吧");
        await world.Sam.Says(said, "100% sure_thing");
        await world.Ade.Befriends(world.Kenji);
        await world.Ade.WritesTo(world.Kenji, "a cafe of ours");

        Assert.Equal(["Let's meet at the Café"], await Found(world.Sam, "cafe"));
        Assert.Equal(["周末去爬山吧"], await Found(world.Mei, "山"));
        Assert.Equal(["100% sure_thing"], await Found(world.Mei, "0% s"));
        Assert.Empty(await Found(world.Mei, "%" + "x"));
        Assert.Empty(await Found(world.Mei, "___________"));
        var hit = (await world.Mei.Opens("/inbox/search?q=cafe")).Find(".conversation-link")!.GetAttribute("href");
        Assert.Equal($"{said.Conversation}?at={said.Id}#message-{said.Id}", hit);
    }

    [Theory, BothDatabases]
    public async Task Long_blank_and_invisible_text_is_refused_or_cleaned(World world)
    {
        var said = await Befriended(world, "hello");

        (await world.Mei.TriesToSay(said, new string('x', MessageContent.BodyLength + 1))).Is(UnprocessableEntity);
        (await world.Mei.TriesToSay(said, " \u0007 \n ")).Is(UnprocessableEntity);
        (await world.Mei.Posts($"{said.Conversation}/messages", ("key", "short"), ("body", "x"))).Is(UnprocessableEntity);
        await world.Mei.Says(said, "one\r\ntwo\u0007<script>");
        Assert.Equal("one\ntwo<script>", (await world.Sam.Reads(said))[^1]);
        (await world.Mei.Posts("/conversations/with/mei", Person.MessageFields("me"))).Is(NotFound);
        Assert.Equal(Loquat.Text.Message_ToYourself,
            (await world.Mei.Posts("/conversations", ("to", "mei"), ("title", ""))).Is(UnprocessableEntity).Problem);
    }

    [Theory, BothDatabases]
    public async Task News_contain_exactly_what_changed_since(World world)
    {
        var said = await Befriended(world, "one");
        await world.Sam.Says(said, "two");
        var known = Change(await world.Sam.Opens(said.Conversation));
        Assert.Empty((await world.Sam.Opens($"{said.Conversation}/news?since={known}")).All(".message"));

        await world.Mei.ReactsTo(said, "👍");
        var third = await world.Mei.Says(said, "three");
        var news = await world.Sam.Opens($"{said.Conversation}/news?since={known}");

        Assert.Equal([$"message-{said.Id}", $"message-{third.Id}"], news.Document.QuerySelectorAll(".message").Select(m => m.Id));
        Assert.True(
            long.Parse(news.Find("[data-news]")!.GetAttribute("data-change")!, System.Globalization.CultureInfo.InvariantCulture) > known);
    }

    static long Change(Page page) =>
        long.Parse(page.Find("[data-conversation-id]")!.GetAttribute("data-change")!, System.Globalization.CultureInfo.InvariantCulture);

    static IReadOnlyList<string> Reactions(Page page) =>
        [.. page.Is(OK).Document.QuerySelectorAll(".message-reactions li")
            .Select(li => li.Children[0].TextContent + li.Children[1].TextContent)];

    static async Task<IReadOnlyList<string>> Found(Person person, string words) =>
        (await person.Opens($"/inbox/search?q={Uri.EscapeDataString(words)}")).Is(OK).All(".found-words");

    static async Task<SaidMessage> Befriended(World world, string body)
    {
        await world.Mei.Befriends(world.Sam);
        return await world.Mei.WritesTo(world.Sam, body);
    }
}
