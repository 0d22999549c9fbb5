using Microsoft.AspNetCore.Routing;

namespace Loquat.Tests.Visibility;

/// Every address that reads, and what it may show of the notes of the scene. A new one must be entered here before it can go out.
static class ReadAddresses
{
    /// Never shows anything of anybody's notes, whoever asks.
    static readonly string[] WithoutNotes =
    [
        "/health", "/assets/{file}", "/sign-up", "/sign-in", "/sign-in/code", "/welcome/languages", "/welcome/interests", "/terms",
        "/privacy", "/me",
        "/settings", "/settings/profile", "/settings/languages", "/settings/look", "/settings/security", "/settings/account",
        "/settings/two-factor", "/account/closing",
        "/settings/privacy", "/settings/notices", "/settings/data", "/settings/signals", "/settings/people", "/follow-requests",
        "/settings/moderation", "/account/suspended",
        // Pictures, not words: PhotoVisibilityTests has a matrix of their own.
        "/media/{key}/{file}", "/media/{key}/captions/{file}", "/videos/{id:long}/captions", "/videos/{id:long}/captions/speech",
        "/photos/{id:long}", "/photos/{id:long}/whole", "/moderation/photos/{id:long}",
        "/media/{key}/{file}", "/photos/{id:long}", "/photos/{id:long}/whole", "/photos/{id:long}/raw", "/moderation/photos/{id:long}",
        // Of the app, the same for everybody.
        "/manifest.webmanifest", "/sw.js", "/offline", "/shortcuts",
        // Words of whoever made the address.
        "/share",
        // A number.
        "/new",
        "/email/confirm", "/email/digest", "/sign-in/forgotten", "/sign-in/reset", "/settings/away", "/settings/wellbeing",
        "/settings/wellbeing/pause", "/boards", "/boards/new", "/moderation/topics", "/moderation/places", "/suggest/places",
        // Nobody of the scene talks; who may read what in conversations has a matrix of its own in DirectTests and GroupTests.
        "/inbox", "/inbox/requests", "/inbox/search", "/conversations/new", "/conversations/with/{handle}", "/conversations/{id:long}",
        "/conversations/{id:long}/news", "/conversations/{id:long}/info", "/conversations/{id:long}/messages/{message:long}/report",
        "{*path:nonfile}",
    ];

    /// They don't end, so they have tests of their own.
    static readonly string[] Streams = ["/live"];

    static readonly Dictionary<string, ReadAddress> WithNotes = new()
    {
        ["/"] = new(_ => ["/"], MayShow: (who, kind) => who != Relation.Muter && kind is Seen.Public && VisibilityScene.MaySee(who, kind)),
        // The notes of the scene are of words; what is watched has a matrix of its own in WatchTests.
        ["/watch"] = new(_ => ["/watch"], MayShow: (_, _) => false),
        ["/watch/following"] = new(_ => ["/watch/following"], MayShow: (_, _) => false),
        ["/watch/{id:long}"] = new(scene => scene.Notes.Values.Select(n => $"/watch/{n.Published.Id}"), MayShow: (_, _) => false),
        ["/following"] = new(_ => ["/following"],
            MayShow: (who, kind) => who is Relation.Follower or Relation.Mutual && VisibilityScene.MaySee(who, kind)),
        ["/notes/{id:long}"] = new(scene => [.. scene.Notes.Values.Select(n => n.Published.Address),
            .. scene.Notes.Values.Select(n => n.Said?.Own).OfType<string>()], ShowsItsNote: true),
        ["/notes/{id:long}/comments"] = new(
            scene => scene.Notes.Values
                .SelectMany(n => new[]
                {
                    $"{n.Published.Address}/comments",
                    $"{n.Published.Address}/comments?sort=newest&comment={n.Said?.Id}",
                    $"{n.Published.Address}/comments?answer={n.Said?.Id}",
                }),
            ShowsItsNote: true, ForMembers: "?answer="),
        ["/notes/{id:long}/comments/{comment:long}/answers"] = new(scene => scene.Notes.Values
            .Select(n => n.Said is { } said ? $"{said.Address}/answers" : $"{n.Published.Address}/comments/1/answers"), ShowsItsNote: true),
        ["/notes/{id:long}/history"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/history"), ShowsItsNote: true,
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        ["/notes/{id:long}/edit"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/edit"), ShowsItsNote: true,
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        // Titles of one's own notes.
        ["/numbers"] = new(_ => ["/numbers", "/numbers?days=90&sort=likes"],
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        ["/numbers.csv"] = new(_ => ["/numbers.csv"],
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        ["/notes/{id:long}/numbers"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/numbers"), ShowsItsNote: true,
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        // Days and numbers alone; who gets them is tested with the numbers.
        ["/notes/{id:long}/numbers.csv"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/numbers.csv"),
            MayShow: (_, _) => false),
        ["/series/{id:long}"] = new(scene => scene.Series, MayShow: IsListed),
        ["/series/{id:long}/edit"] = new(scene => scene.Series.Select(series => $"{series}/edit"),
            MayShow: (who, kind) => who == Relation.Owner && IsListed(who, kind)),
        ["/notes/{id:long}/series"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/series"), ShowsItsNote: true,
            MayShow: (who, kind) => who == Relation.Owner && IsListed(who, kind)),
        ["/boards/{id:long}"] = new(scene => scene.Boards, MayShow: IsListed),
        ["/boards/{id:long}/arrange"] = new(scene => scene.Boards.Select(board => $"{board}/arrange"),
            MayShow: (who, kind) => who == Relation.Owner && IsListed(who, kind)),
        ["/boards/{id:long}/edit"] = new(scene => scene.Boards.Select(board => $"{board}/edit"), MayShow: (_, _) => false),
        ["/boards/{id:long}/people"] = new(scene => scene.Boards.Select(board => $"{board}/people"), MayShow: (_, _) => false),
        ["/notes/{id:long}/boards"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/boards"), ShowsItsNote: true,
            MayShow: (who, kind) => who != Relation.Anonymous && IsListed(who, kind)),
        // The notes of the scene have neither sound nor video: what is made of these has a matrix of its own in RemixTests.
        ["/sounds/{id:long}"] = new(scene => scene.Notes.Values.Select(n => $"/sounds/{n.Published.Id}"), MayShow: (_, _) => false),
        ["/sounds/{id:long}/audio"] = new(scene => scene.Notes.Values.Select(n => $"/sounds/{n.Published.Id}/audio"),
            MayShow: (_, _) => false),
        ["/notes/{id:long}/download"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/download"),
            MayShow: (_, _) => false),
        // How far videos are, for the owner alone; no words of the note.
        ["/notes/{id:long}/videos"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/videos"),
            MayShow: (_, _) => false),
        // A picture of the address: whether it comes is tested with the sharing of notes.
        ["/notes/{id:long}/qr"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/qr"), MayShow: (_, _) => false),
        // A picture of words, for none of the scene: who gets it is tested with the text cards.
        ["/notes/{id:long}/card.jpg"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/card.jpg"),
            MayShow: (_, _) => false),
        ["/oembed"] = new(
            scene => scene.Notes.Values.Select(n => $"/oembed?url={Uri.EscapeDataString("http://localhost:5080" + n.Published.Address)}"),
            MayShow: (who, kind) => kind == Seen.Public && VisibilityScene.MaySee(who, kind)),
        ["/topics/{name}"] = new(_ => ["/topics/everything", .. Enum.GetValues<Seen>().Select(kind => $"/topics/topic_{kind}"),
            "/topics/everything?sort=newest"],
            IsList: true, MayShow: (who, kind) => who != Relation.Muter && IsListed(who, kind)),
        // All notes of the scene are from one place.
        ["/places/{id:long}"] = new(_ => ["/places/1853909", "/places/1853909?sort=newest"],
            MayShow: (who, kind) => who != Relation.Muter && IsListed(who, kind)),
        ["/nearby"] = new(_ => ["/nearby?place=1853909", "/nearby"],
            MayShow: (who, kind) => who != Relation.Muter && kind != Seen.OfSomebodyPrivate && IsListed(who, kind)),
        // Names of topics that public notes carry.
        ["/topics"] = new(_ => ["/topics"], MayShow: (_, _) => false),
        // Nobody of the scene follows a topic; what is shown is tested with the topics.
        ["/following/topics"] = new(_ => ["/following/topics"], MayShow: (_, _) => false),
        // By what the notes of the scene have in common, in either order, and by their author.
        ["/search"] = new(scene => ["/search", "/search?q=marker", "/search?q=marker&sort=newest",
            $"/search?q={Uri.EscapeDataString(scene.Author.Address[1..])}", "/search?q=marker&tab=topics", "/search?q=the&tab=people"],
            MayShow: (who, kind) => who != Relation.Muter && IsListed(who, kind)),
        ["/suggest/search"] = new(_ => ["/suggest/search?q=marker", "/suggest/search?q=", "/suggest/search?q=topic"],
            MayShow: (_, _) => false),
        ["/@{handle}"] = new(scene => [
            scene.Author.Address, $"{scene.Author.Address}?tab=series", $"{scene.PrivateAuthor.Address}?tab=series",
            $"{scene.Author.Address}?tab=boards", $"{scene.PrivateAuthor.Address}?tab=boards", $"{scene.Author.Address}?tab=saved",
            $"{scene.Author.Address}?tab=liked", $"{scene.Author.Address}?deleted={scene.Notes[Seen.Deleted].Published.Id}", "/@the_leaver",
            scene.PrivateAuthor.Address, "/@the_suspended"
        ], IsList: true, MayShow: IsListed),
        ["/@{handle}/report"] = new(scene => [$"{scene.Author.Address}/report", $"{scene.PrivateAuthor.Address}/report"],
            MayShow: (_, _) => false),
        ["/notes/{id:long}/report"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/report"),
            MayShow: (_, _) => false),
        // Administrators see what was reported, whoever else may.
        ["/moderation"] = new(_ => ["/moderation"], MayShow: (who, kind) => (who, kind) is (Relation.Administrator, Seen.Followers)),
        ["/moderation/decisions"] = new(_ => ["/moderation/decisions"],
            MayShow: (who, kind) => (who, kind) is (Relation.Administrator, Seen.Hidden)),
        ["/@{handle}/followers"] = new(scene => [$"{scene.Author.Address}/followers", $"{scene.PrivateAuthor.Address}/followers",
            "/@the_Follower/followers"], MayShow: (_, _) => false),
        ["/@{handle}/following"] = new(scene => [$"{scene.Author.Address}/following", $"{scene.PrivateAuthor.Address}/following",
            "/@the_Follower/following"], MayShow: (_, _) => false),
        ["/publish"] = new(scene => [
            "/publish", "/publish?topic=everything", $"/publish?draft={scene.Notes[Seen.Draft].Key}",
            $"/publish?draft={scene.Notes[Seen.Scheduled].Key}"
        ], MayShow: (who, kind) => (who, kind) is (Relation.Owner, Seen.Draft or Seen.Scheduled)),
        ["/drafts"] = new(_ => ["/drafts"], MayShow: (who, kind) => (who, kind) is (Relation.Owner, Seen.Draft or Seen.Scheduled)),
        // Nobody of the scene has sent a signal; what a history shows is tested with it.
        ["/history"] = new(_ => ["/history"], MayShow: (_, _) => false),
        ["/notes/{id:long}/send"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/send"), ShowsItsNote: true,
            ForMembers: "/send", MayShow: IsListedToMembers),
        // Nobody of the scene was told of anything; what a notice shows is tested with the notices.
        ["/notices"] = new(_ => ["/notices", "/notices?show=comments"], MayShow: (_, _) => false),
        ["/suggest/topics"] = new(_ => ["/suggest/topics?q=topic_", "/suggest/topics?q=marker", "/suggest/topics?q=every"],
            MayShow: (_, _) => false),
        ["/suggest/accounts"] = new(_ => ["/suggest/accounts?q=m", "/suggest/accounts?q=the"], MayShow: (_, _) => false),
    };

    /// What a moderator hid, its author finds on its own page alone.
    static bool IsListed(Relation relation, Seen kind) => kind != Seen.Hidden && VisibilityScene.MaySee(relation, kind);

    static bool IsListedToMembers(Relation relation, Seen kind) => relation != Relation.Anonymous && IsListed(relation, kind);

    /// Where notes may show, and what opening each of them tests.
    public static IEnumerable<KeyValuePair<string, ReadAddress>> All => WithNotes.Concat(
        WithoutNotes.Where(a => !a.Contains('{', StringComparison.Ordinal))
            .Select(a => KeyValuePair.Create(a, new ReadAddress(_ => [a], MayShow: (_, _) => false))));

    /// The read addresses of the server that nobody has entered above.
    public static IEnumerable<string> Unknown(EndpointDataSource server) =>
        Of(server).Except(WithNotes.Keys).Except(WithoutNotes).Except(Streams);

    /// What is entered above and does not exist any more.
    public static IEnumerable<string> Gone(EndpointDataSource server) =>
        WithNotes.Keys.Concat(WithoutNotes).Concat(Streams).Except(Of(server));

    static IEnumerable<string> Of(EndpointDataSource server) =>
        from endpoint in server.Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
        where methods is null || methods.Count == 0 || methods.Contains("GET")
        select endpoint.RoutePattern.RawText;
}

/// How to open a read address, and who may find which note there: by the rule of seeing, unless `MayShow` says otherwise.
sealed record ReadAddress(
    Func<VisibilityScene, IEnumerable<string>> Addresses, Relation? OnlyFor = null, Func<Relation, Seen, bool>? MayShow = null,
    bool ShowsItsNote = false, bool IsList = false, string? ForMembers = null)
{
    public bool Allows(Relation relation, Seen kind) =>
        MayShow?.Invoke(relation, kind) ?? ((OnlyFor is null || OnlyFor == relation) && VisibilityScene.MaySee(relation, kind));

    /// Whether somebody who may see the note must find it there.
    public bool MustShow(string address, SeenNote note, Relation relation) =>
        !(relation == Relation.Anonymous && ForMembers is not null
            && address.Contains(ForMembers, StringComparison.Ordinal)) && ((ShowsItsNote && Belongs(address, note.Published.Address))
            || (IsList
                && (address.EndsWith("everything", StringComparison.Ordinal)
                    || address.EndsWith($"topic_{note.Kind}", StringComparison.Ordinal) || address == note.Author.Address))
            || address is "/" or "/following" or "/drafts" or "/places/1853909" or "/nearby?place=1853909"
            || (note.Key.Length > 0 && address.EndsWith(note.Key, StringComparison.Ordinal)));

    static bool Belongs(string address, string note) => address == note || address.StartsWith(note + "/", StringComparison.Ordinal);
}
