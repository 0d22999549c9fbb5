using Microsoft.AspNetCore.Routing;

namespace Loquat.Tests.Visibility;

/// Every read address, and which notes of the scene it may show. A test fails until a new address is entered here.
static class ReadAddresses
{
    /// Never show anything of any note.
    static readonly string[] WithoutNotes =
    [
        "/health", "/assets/{file}", "/sign-up", "/sign-in", "/sign-in/code", "/welcome/languages", "/welcome/interests", "/terms",
        "/credits", "/privacy", "/me",
        "/settings", "/settings/profile", "/settings/languages", "/settings/look", "/settings/security", "/settings/account",
        "/settings/two-factor", "/account/closing",
        "/settings/privacy", "/settings/notices", "/settings/data", "/settings/signals", "/settings/people", "/follow-requests",
        "/settings/moderation", "/account/suspended",
        // Files: PhotoVisibilityTests has its own matrix.
        "/media/{key}/{file}", "/media/{key}/captions/{file}", "/videos/{id:long}/captions", "/videos/{id:long}/captions/speech",
        "/photos/{id:long}", "/photos/{id:long}/whole", "/moderation/photos/{id:long}",
        "/media/{key}/{file}", "/photos/{id:long}", "/photos/{id:long}/whole", "/photos/{id:long}/raw", "/moderation/photos/{id:long}",
        // Parts of the app that are the same for everybody.
        "/manifest.webmanifest", "/sw.js", "/offline", "/shortcuts",
        // Text from the address itself.
        "/share",
        // A count.
        "/new",
        "/email/confirm", "/email/digest", "/sign-in/forgotten", "/sign-in/reset", "/settings/away", "/settings/wellbeing",
        "/settings/wellbeing/pause", "/boards", "/boards/new", "/moderation/topics", "/moderation/places", "/suggest/places",
        // Nobody in the scene has saved a word; MyWordTests cover the links to notes.
        "/my-words", "/my-words/review", "/my-words/export.csv", "/my-words/export.tsv",
        // Nobody in the scene has a conversation; DirectTests and GroupTests cover who may read what.
        "/inbox", "/inbox/requests", "/inbox/search", "/conversations/new", "/conversations/with/{handle}", "/conversations/{id:long}",
        "/conversations/{id:long}/news", "/conversations/{id:long}/info", "/conversations/{id:long}/messages/{message:long}/report",
        "{*path:nonfile}",
    ];

    /// Streams don't end, so they have their own tests.
    static readonly string[] Streams = ["/live"];

    static readonly Dictionary<string, ReadAddress> WithNotes = new()
    {
        ["/"] = new(_ => ["/"], MayShow: (who, kind) => who != Relation.Muter && kind is Seen.Public && VisibilityScene.MaySee(who, kind)),
        // The notes of the scene have only text; WatchTests has its own matrix.
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
        ["/notes/{id:long}/words"] = new(
            scene => scene.Notes.Values.SelectMany(n => new[] { $"{n.Published.Address}/words", $"{n.Published.Address}/words?ruby=1" }),
            ShowsItsNote: true),
        // The example of a word is from a public note that a search finds.
        ["/words"] = new(_ => ["/words", "/words?language=en&word=marker"],
            MayShow: (who, kind) => who != Relation.Muter && kind == Seen.Public && IsListed(who, kind)),
        // Titles of the viewer's own notes.
        ["/numbers"] = new(_ => ["/numbers", "/numbers?days=90&sort=likes"],
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        ["/numbers.csv"] = new(_ => ["/numbers.csv"],
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        ["/notes/{id:long}/numbers"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/numbers"), ShowsItsNote: true,
            MayShow: (who, kind) => who == Relation.Owner && kind != Seen.Hidden && VisibilityScene.MaySee(who, kind)),
        // Only days and numbers; access is tested with the statistics.
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
        // The notes of the scene have neither sound nor video; RemixTests has its own matrix.
        ["/sounds/{id:long}"] = new(scene => scene.Notes.Values.Select(n => $"/sounds/{n.Published.Id}"), MayShow: (_, _) => false),
        ["/sounds/{id:long}/audio"] = new(scene => scene.Notes.Values.Select(n => $"/sounds/{n.Published.Id}/audio"),
            MayShow: (_, _) => false),
        ["/notes/{id:long}/download"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/download"),
            MayShow: (_, _) => false),
        // The progress of videos, for the author only; no text of the note.
        ["/notes/{id:long}/videos"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/videos"),
            MayShow: (_, _) => false),
        // An image of the address; access is tested with sharing.
        ["/notes/{id:long}/qr"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/qr"), MayShow: (_, _) => false),
        // An image of a text card, which no note of the scene has; access is tested with the text cards.
        ["/notes/{id:long}/card.jpg"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/card.jpg"),
            MayShow: (_, _) => false),
        ["/oembed"] = new(
            scene => scene.Notes.Values.Select(n => $"/oembed?url={Uri.EscapeDataString("http://localhost:5080" + n.Published.Address)}"),
            MayShow: (who, kind) => kind == Seen.Public && VisibilityScene.MaySee(who, kind)),
        ["/topics/{name}"] = new(_ => ["/topics/everything", .. Enum.GetValues<Seen>().Select(kind => $"/topics/topic_{kind}"),
            "/topics/everything?sort=newest"],
            IsList: true, MayShow: (who, kind) => who != Relation.Muter && IsListed(who, kind)),
        // All notes of the scene have the same place.
        ["/places/{id:long}"] = new(_ => ["/places/1853909", "/places/1853909?sort=newest"],
            MayShow: (who, kind) => who != Relation.Muter && IsListed(who, kind)),
        ["/nearby"] = new(_ => ["/nearby?place=1853909", "/nearby"],
            MayShow: (who, kind) => who != Relation.Muter && kind != Seen.OfSomebodyPrivate && IsListed(who, kind)),
        // Names of topics of public notes.
        ["/topics"] = new(_ => ["/topics"], MayShow: (_, _) => false),
        // Nobody in the scene follows a topic; the list is tested with the topics.
        ["/following/topics"] = new(_ => ["/following/topics"], MayShow: (_, _) => false),
        // By a word that all notes of the scene contain, in both orders, and by their author.
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
        // Administrators see reported content regardless of its visibility.
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
        // Nobody in the scene has view events; the history has its own tests.
        ["/history"] = new(_ => ["/history"], MayShow: (_, _) => false),
        ["/notes/{id:long}/send"] = new(scene => scene.Notes.Values.Select(n => $"{n.Published.Address}/send"), ShowsItsNote: true,
            ForMembers: "/send", MayShow: IsListedToMembers),
        // Nobody in the scene has notifications; these have their own tests.
        ["/notices"] = new(_ => ["/notices", "/notices?show=comments"], MayShow: (_, _) => false),
        ["/suggest/topics"] = new(_ => ["/suggest/topics?q=topic_", "/suggest/topics?q=marker", "/suggest/topics?q=every"],
            MayShow: (_, _) => false),
        ["/suggest/accounts"] = new(_ => ["/suggest/accounts?q=m", "/suggest/accounts?q=the"], MayShow: (_, _) => false),
    };

    /// Only its author sees a hidden note, on its own page.
    static bool IsListed(Relation relation, Seen kind) => kind != Seen.Hidden && VisibilityScene.MaySee(relation, kind);

    static bool IsListedToMembers(Relation relation, Seen kind) => relation != Relation.Anonymous && IsListed(relation, kind);

    /// The addresses that may show notes, with what opening each of them tests.
    public static IEnumerable<KeyValuePair<string, ReadAddress>> All => WithNotes.Concat(
        WithoutNotes.Where(a => !a.Contains('{', StringComparison.Ordinal))
            .Select(a => KeyValuePair.Create(a, new ReadAddress(_ => [a], MayShow: (_, _) => false))));

    /// Read addresses of the server that are missing above.
    public static IEnumerable<string> Unknown(EndpointDataSource server) =>
        Of(server).Except(WithNotes.Keys).Except(WithoutNotes).Except(Streams);

    /// Entries above that no longer exist.
    public static IEnumerable<string> Gone(EndpointDataSource server) =>
        WithNotes.Keys.Concat(WithoutNotes).Concat(Streams).Except(Of(server));

    static IEnumerable<string> Of(EndpointDataSource server) =>
        from endpoint in server.Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
        where methods is null || methods.Count == 0 || methods.Contains("GET")
        select endpoint.RoutePattern.RawText;
}

/// How to open a read address, and who may find which note there: by the rule of visibility, unless `MayShow` overrides it.
sealed record ReadAddress(
    Func<VisibilityScene, IEnumerable<string>> Addresses, Relation? OnlyFor = null, Func<Relation, Seen, bool>? MayShow = null,
    bool ShowsItsNote = false, bool IsList = false, string? ForMembers = null)
{
    public bool Allows(Relation relation, Seen kind) =>
        MayShow?.Invoke(relation, kind) ?? ((OnlyFor is null || OnlyFor == relation) && VisibilityScene.MaySee(relation, kind));

    /// Whether a viewer who may see the note must find it there.
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
