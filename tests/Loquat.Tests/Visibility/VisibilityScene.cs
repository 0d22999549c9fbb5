using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Tests.Visibility;

/// The kinds of notes that the rule distinguishes.
public enum Seen
{
    Public, Followers, Mutuals, OnlyMe, Deleted, Draft, Scheduled, OfSomebodyLeaving, OfSomebodyPrivate, OfSomebodySuspended,
    Hidden
}

/// The relation of a viewer to the author of a note.
public enum Relation { Owner, Follower, Mutual, Stranger, Requester, Muter, Administrator, Blocked, Blocker, Anonymous }

/// One note of each kind by one author, and a viewer in each relation to the author.
public sealed class VisibilityScene
{
    readonly Dictionary<Seen, SeenNote> notes = [];
    readonly List<string> series = [];
    readonly List<string> boards = [];

    VisibilityScene(World world) => World = world;

    public World World { get; }

    public Person Author => World.Mei;

    /// A private account: everybody has the same relation to her as to the author, and the requester asked to follow.
    public Person PrivateAuthor => World.Person("the_private");

    public IReadOnlyDictionary<Seen, SeenNote> Notes => notes;

    /// Of the author, and of the private account.
    public IReadOnlyList<string> Series => series;

    public IReadOnlyList<string> Boards => boards;

    public Person Of(Relation relation) => relation switch
    {
        Relation.Owner => Author,
        Relation.Anonymous => World.Nobody,
        _ => World.Person($"the_{relation}"),
    };

    /// The expected result, written by hand: who may see what.
    public static bool MaySee(Relation relation, Seen kind) => (relation, kind) switch
    {
        (_, Seen.Deleted or Seen.Draft or Seen.Scheduled or Seen.OfSomebodyLeaving or Seen.OfSomebodySuspended) => false,
        (_, Seen.Hidden) => relation is Relation.Owner,
        (_, Seen.OfSomebodyPrivate) => relation is Relation.Follower or Relation.Mutual,
        (Relation.Owner, _) => true,
        (Relation.Blocked or Relation.Blocker, _) => false,
        (_, Seen.Public) => true,
        (Relation.Follower, Seen.Followers) => true,
        (Relation.Mutual, Seen.Followers or Seen.Mutuals) => true,
        _ => false,
    };

    public static async Task<VisibilityScene> SetAsync(World world)
    {
        var scene = new VisibilityScene(world);
        // The first account is the administrator.
        await scene.Of(Relation.Administrator).Arrives();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            await scene.Of(relation).Arrives();
        }
        await scene.Of(Relation.Follower).Follows(scene.Author);
        await scene.Of(Relation.Mutual).Befriends(scene.Author);
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            await scene.PublishesAsync(Enum.Parse<Seen>(visibility.ToString()), scene.Author, visibility);
        }
        await scene.PublishesAsync(Seen.Deleted, scene.Author, NoteVisibility.Public);
        await scene.PutsIntoSeriesAsync(scene.Author, [.. scene.notes.Values]);
        await scene.PutsOnBoardAsync(scene.Author, [.. scene.notes.Values]);
        await scene.Author.Deletes(scene.notes[Seen.Deleted].Published);
        await scene.DraftsAsync();
        var leaver = world.Person("the_leaver");
        await scene.PublishesAsync(Seen.OfSomebodyLeaving, leaver, NoteVisibility.Public);
        await leaver.Leaves();
        await scene.StandsToThePrivateAsync();
        await scene.IsModeratedAsync();
        // Blocks only now, because before they would have prevented the comments.
        await scene.Author.Blocks(scene.Of(Relation.Blocked));
        await scene.Of(Relation.Blocker).Blocks(scene.Author);
        await scene.PrivateAuthor.Blocks(scene.Of(Relation.Blocked));
        await scene.Of(Relation.Blocker).Blocks(scene.PrivateAuthor);
        await scene.Of(Relation.Muter).Mutes(scene.Author);
        await world.Writes($"INSERT INTO places (id, latitude, longitude) VALUES (1853909, 3469374, 13550218)");
        await world.Writes($"INSERT INTO note_places (note_id, place_id) SELECT id, 1853909 FROM notes WHERE root_id IS NULL");
        await world.DoesWhatIsDue();
        return scene;
    }

    /// Puts all parts into one series, regardless of their visibility.
    async Task PutsIntoSeriesAsync(Person author, params SeenNote[] parts)
    {
        var made = await author.Does($"{parts[0].Published.Address}/series", ("series", "new"), ("title", "a series"));
        series.Add(made.GoesTo!.Replace("/edit", "", StringComparison.Ordinal));
        foreach (var part in parts.Skip(1))
        {
            await author.Does($"{part.Published.Address}/series", ("series", series[^1]["/series/".Length..]));
        }
    }

    async Task PutsOnBoardAsync(Person owner, params SeenNote[] shown)
    {
        boards.Add(await owner.MakesBoard("a board"));
        foreach (var note in shown)
        {
            await owner.PutsOnBoard(note.Published, boards[^1]);
        }
    }

    /// One note is hidden, one author is suspended, and one report is undecided.
    async Task IsModeratedAsync()
    {
        var suspended = World.Person("the_suspended");
        await PublishesAsync(Seen.OfSomebodySuspended, suspended, NoteVisibility.Public);
        await PublishesAsync(Seen.Hidden, Author, NoteVisibility.Public);
        await Of(Relation.Stranger).Reports(notes[Seen.Hidden].Published);
        await Of(Relation.Follower).Reports(notes[Seen.Followers].Published);
        await Of(Relation.Administrator).Hides(notes[Seen.Hidden].Published);
        await Of(Relation.Administrator).Suspends(suspended);
    }

    /// Two of them followed before the account became private, one requests to follow.
    async Task StandsToThePrivateAsync()
    {
        await Of(Relation.Follower).Follows(PrivateAuthor);
        await Of(Relation.Mutual).Befriends(PrivateAuthor);
        await PublishesAsync(Seen.OfSomebodyPrivate, PrivateAuthor, NoteVisibility.Public);
        await PutsIntoSeriesAsync(PrivateAuthor, notes[Seen.OfSomebodyPrivate]);
        await PutsOnBoardAsync(PrivateAuthor, notes[Seen.OfSomebodyPrivate]);
        await PrivateAuthor.BecomesPrivate();
        await Of(Relation.Requester).Follows(PrivateAuthor);
    }

    async Task PublishesAsync(Seen kind, Person author, NoteVisibility visibility)
    {
        var published = await author.Publishes($"first {Marker(kind)} #topic_{kind} #everything", title: $"title {Marker(kind)}",
            visibility: visibility);
        await author.Edits(published, $"body {Marker(kind)} #topic_{kind} #everything", title: $"title {Marker(kind)}",
            visibility: visibility);
        notes[kind] = new SeenNote(kind, published, Marker(kind), Key: "", author)
        {
            Said = await author.Comments(published, $"said {Marker(kind)}"),
        };
        await author.Answers(notes[kind].Said!, $"answered {Marker(kind)}");
    }

    async Task DraftsAsync()
    {
        var key = await Author.SavesDraft($"body {Marker(Seen.Draft)} #topic_{Seen.Draft} #everything",
            title: $"title {Marker(Seen.Draft)}");
        var id = (await World.Rows("SELECT id FROM notes WHERE state = 0")).Single();
        notes[Seen.Draft] = new SeenNote(Seen.Draft, new PublishedNote($"/notes/{id}"), Marker(Seen.Draft), key, Author);
        var (later, hour) = (NoteKeys.New(), World.Clock.Now.AddDays(30));
        await Author.Does("/publish",
            [.. Person.NoteFields($"body {Marker(Seen.Scheduled)} #topic_{Seen.Scheduled} #everything", $"title {Marker(Seen.Scheduled)}",
                NoteVisibility.Public, "", later),
                ("publishDate", $"{hour:yyyy-MM-dd}"), ("publishTime", "12:00"), ("zone", "UTC")]);
        var waiting = (await World.Rows("SELECT id FROM notes WHERE scheduled_at IS NOT NULL")).Single();
        notes[Seen.Scheduled] = new SeenNote(Seen.Scheduled, new PublishedNote($"/notes/{waiting}"), Marker(Seen.Scheduled), later, Author);
    }

    /// Text that no other note contains.
    static string Marker(Seen kind) => $"marker-{kind}-words";
}

/// A note of the scene with the text that identifies it.
public sealed record SeenNote(Seen Kind, PublishedNote Published, string Marker, string Key, Person Author)
{
    /// A comment under the note, with a reply, that contain the marker too.
    public PublishedComment? Said { get; init; }
}
