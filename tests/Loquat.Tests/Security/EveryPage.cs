using Loquat.Notes;

namespace Loquat.Tests.Security;

/// A server with content, and a tour of every page that a person can reach.
static class EveryPage
{
    public static IEnumerable<string> Addresses(PublishedNote note, string draft) =>
    [
        "/", "/?before=0-0", note.Address, $"{note.Address}/edit", $"{note.Address}/history", $"{note.Address}/qr",
        $"/oembed?url={Uri.EscapeDataString("http://localhost:5080" + note.Address)}", "/topics/topic", "/topics/unused", "/search",
        "/search?q=words", "/search?q=words&tab=people&kind=photo", "/@mei", $"/@mei?deleted={note.Id}", "/@sam", "/@mei/followers",
        "/@mei/following", "/@sam/following", "/follow-requests", "/settings/privacy", "/settings/notices", "/settings/data",
        "/settings/signals", "/history", "/numbers", "/numbers?sort=likes", $"{note.Address}/numbers", $"{note.Address}/series",
        "/@mei?tab=series", "/@mei?tab=boards", "/email/confirm", "/email/confirm?code=x", "/email/digest", "/email/digest?code=x",
        "/sign-in/forgotten", "/sign-in/forgotten?asked=true", "/sign-in/reset", "/sign-in/reset?code=%C3%A9", "/settings/away",
        "/settings/wellbeing", "/boards/new", "/topics", "/following/topics", "/moderation/topics", "/moderation/places", "/places/1853909",
        "/nearby", "/nearby?place=1853909", "/search?q=osaka&tab=places", $"{note.Address}/boards", "/settings/people",
        $"{note.Address}/report", $"{note.Address}/report?sent=true", "/@mei/report", "/settings/moderation", "/account/suspended",
        "/moderation", "/moderation/decisions",
        "/publish", $"/publish?draft={draft}", "/drafts", "/notices", "/inbox", "/inbox/requests", "/inbox/search?q=words",
        "/conversations/new", "/conversations/with/sam", $"{note.Address}/send", "/settings/profile", "/settings/languages",
        "/settings/security", "/settings/account", "/settings/two-factor",
        "/sign-in", "/sign-up", "/sign-in/code", "/welcome/languages", "/welcome/interests", "/terms", "/privacy", "/shortcuts", "/offline",
        "/account/closing", "/nothing/here", "/notes/1",
    ];

    /// Opens the pages as Mei, as Sam who follows her, and signed out, including error pages.
    public static async Task<IReadOnlyList<Page>> WalkAsync(
        World world, string words = "words", string title = "title", string name = "Mei", string bio = "bio", string language = "en")
    {
        await world.Sam.Follows(world.Mei);
        (await world.Mei.Posts("/settings/profile", ("displayName", name), ("bio", bio))).Is(SeeOther);
        var note = await world.Mei.Publishes($"first {words} #topic", title: title);
        await world.Mei.Edits(note, $"{words} #topic @sam https://a.example", title: title);
        var said = await world.Sam.Comments(note, $"{words} #topic @mei https://a.example");
        await world.Mei.Answers(said, words);
        var draft = await world.Mei.SavesDraft(words, title: title);
        var cards = await world.Mei.Publishes($"{words}\n---\n{words}", title: title, card: TextCardTemplate.Memo);
        await world.Sam.Reports(note, words: words);
        var written = await world.Sam.WritesTo(world.Mei, words);
        await world.Mei.Says(written, $"{words} @sam https://a.example", more: ("reply", $"{written.Id}"));
        await world.Mei.Does($"{note.Address}/send", [.. Person.MessageFields(words), ("conversation", $"{written.ConversationId}")]);
        var group = await world.Mei.Gathers(title[..Math.Min(title.Length, 60)], words, world.Sam);
        var pages = new List<Page>();
        foreach (var person in new[] { world.Mei, world.Sam, world.Nobody })
        {
            foreach (var address in Addresses(note, draft)
                .Concat([
                    written.Conversation, $"{written.Conversation}?reply={written.Id}", $"{written.Conversation}/news?since=0",
                    $"{written.Own}/report", group.Conversation, $"{group.Conversation}/info",
                    $"/inbox/search?q={Uri.EscapeDataString(words)}", cards.Address, $"{cards.Address}/edit",
                    $"{note.Address}?comment={said.Id}&comments=newest", $"{note.Address}/comments?answer={said.Id}",
                    $"{said.Address}/answers", $"{note.Address}?comment={Uri.EscapeDataString(words)}",
                    $"{note.Address}/comments?sort={Uri.EscapeDataString(words)}"
                ]))
            {
                pages.Add(await person.Opens(address, ("Accept-Language", language)));
            }
        }
        pages.AddRange(await RefusedAsync(world, note, words));
        return pages;
    }

    static async Task<IReadOnlyList<Page>> RefusedAsync(World world, PublishedNote note, string words)
    {
        var mei = await world.Mei.Arrives();
        return
        [
            await world.Nobody.Posts("/sign-up", ("handle", words), ("displayName", words), ("email", words), ("birthDate", words),
                ("password", words), ("agree", "true")),
            await world.Nobody.Posts("/sign-in", ("handle", words), ("password", words), ("returnTo", words)),
            await world.Nobody.Opens($"/sign-in?returnTo={Uri.EscapeDataString(words)}"),
            await world.Nobody.Opens($"/sign-up?returnTo={Uri.EscapeDataString(words)}"),
            await world.Mei.Posts("/publish", ("key", words), ("title", words), ("body", words), ("visibility", words), ("channel", words)),
            await world.Mei.Posts("/publish", ("key", NoteKeys.New()), ("body", words), ("visibility", "Public"), ("place", words)),
            await world.Mei.Posts("/places/1853909/names", ("language", words), ("name", words)),
            await world.Nobody.Posts("/nearby", ("place", words), ("placeId", words)),
            await world.Nobody.Posts("/nearby/here", ("latitude", words), ("longitude", words)),
            await world.Mei.Opens($"/nearby?around={Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/suggest/places?q={Uri.EscapeDataString(words)}"),
            await world.Mei.Posts("/publish/cards", ("title", words), ("body", words), ("visibility", "Public"), ("template", "Memo")),
            await world.Mei.Posts("/publish", ("key", words), ("body", words), ("visibility", "Public"), ("template", words)),
            await world.Mei.Posts($"{note.Address}/edit", ("title", words + new string('x', 200)), ("body", words),
                ("visibility", "Public")),
            await world.Mei.Posts($"{note.Address}/comments", ("key", words), ("body", words + new string('x', 1_000)), ("alt", words)),
            await mei.PostAsync($"{note.Address}/comments", [("key", words), ("body", words)], ("Accept", "application/json")),
            await world.Mei.Posts("/settings/profile", ("displayName", words), ("bio", words + new string('x', 600))),
            await world.Mei.Posts("/settings/privacy", ("mutedWords", words + new string('x', 60)), ("comments", words),
                ("mentions", "Nobody")),
            await world.Mei.Posts("/settings/notices", ("like", words), ("save", "Nobody")),
            await world.Sam.Posts($"{note.Address}/report", ("reason", words), ("words", words)),
            await world.Mei.Posts("/moderation", ("act", "dismiss"), ("note", $"{note.Id}"), ("words", words)),
            await world.Mei.Posts("/moderation/decisions", ("act", "suspend"), ("account", "1"), ("words", words)),
            await world.Mei.Posts("/@sam/mute", ("days", words)),
            await world.Mei.Posts("/settings/email", ("email", words)),
            await world.Mei.Posts("/settings/password", ("current", words), ("password", words)),
            await world.Mei.Posts("/settings/two-factor", ("code", words)),
            await world.Mei.Posts("/@mei/follow"),
            await mei.PostAsync("/@mei/follow", [], ("HX-Request", "true")),
            await mei.PostAsync("/@sam/follow", [], ("HX-Request", "true")),
            await mei.PostAsync("/@sam/unfollow", [], ("HX-Request", "true")),
            await world.Mei.Posts("/@sam/follow", ("back", words)),
            await world.Mei.Opens($"/publish?topic={Uri.EscapeDataString(words)}"),
            await world.Mei.Opens(
                $"/share?title={Uri.EscapeDataString(words)}&text={Uri.EscapeDataString(words)}"
                + $"&url={Uri.EscapeDataString(words)}&photos=lost"),
            await world.Mei.Opens($"/topics/{Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/{Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/@{Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/search?q={Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/suggest/search?q={Uri.EscapeDataString(words)}"),
            await world.Mei.Opens($"/suggest/topics?q={Uri.EscapeDataString(words)}"),
        ];
    }
}
