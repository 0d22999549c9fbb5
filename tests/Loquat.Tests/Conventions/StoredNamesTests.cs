using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Events;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Search;
using Loquat.Search.Matching;

namespace Loquat.Tests.Conventions;

/// Each version can read what the previous one stored. `StoredNames.txt` lists every stored name and number. A changed line needs a reason,
/// and a way to read the old value.
public class StoredNamesTests
{
    static readonly Type[] Server = typeof(JobQueue).Assembly.GetTypes();

    static readonly JobHandler[] Handlers = HandlersOf();

    [Fact]
    public async Task Every_stored_name_is_listed_and_unchanged()
    {
        var listed = File.ReadAllLines(SourceTree.PathOf("tests/Loquat.Tests/Conventions/StoredNames.txt"))
            .Where(line => line.Length > 0 && line[0] != '#');

        var differences = Differences(listed, await AllAsync()).ToArray();
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_job_has_one_handler_and_a_unique_kind()
    {
        var jobs = Server.Where(type => type.IsDefined(typeof(JobAttribute), inherit: false));

        var jobHandlers = Handlers.Where(handler => !handler.JobType.IsDefined(typeof(DomainEventAttribute), inherit: false));
        Assert.Equal(jobs.Select(type => type.Name).Order(), jobHandlers.Select(handler => handler.JobType.Name).Order());
        var kinds = Handlers.SelectMany(handler => handler.FormerKinds.Prepend(handler.Kind)).ToArray();
        Assert.Equal(kinds.Distinct(), kinds);
        Assert.All(Handlers, handler => Assert.Matches("^[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?$", handler.Kind));
    }

    [Fact]
    public void Stored_JSON_has_explicit_names() =>
        Assert.Empty(StoredNames.UnnamedIn([.. Handlers.Select(handler => handler.JobType), .. StoredNames.Recipes,
            .. StoredNames.ArchivedRecords]));

    [Fact]
    public async Task Stored_enums_have_explicit_numbers()
    {
        using var world = new World(Engine.Sqlite);
        var inTheModel = await world.Reads(db => Task.FromResult(StoredNames.EnumsIn(db).ToArray()));
        var enums = inTheModel.Concat(NotInTheModel.Select(e => e.Type)).Select(type => type.Name).ToHashSet();
        Assert.True(enums.Count > 20, $"Only {enums.Count} enums were found.");

        Assert.Empty(SourceTree.Files("src/Loquat", ".cs")
            .SelectMany(path => StoredNames.UnnumberedIn(File.ReadAllText(SourceTree.PathOf(path)), enums)));
    }

    /// A name that is not in a constant could not be listed.
    [Fact]
    public void Every_stored_name_is_declared()
    {
        var server = SourceTree.Files("src/Loquat", ".cs").Select(TextOf)
            .Where(text => UsesOf(text, "CreateProtector(", "Cookies.Append(", "SetApplicationName(", "ServerKeys.Any"));
        Assert.All(server, text => Assert.Contains("[StoredName(", text, StringComparison.Ordinal));
        var shelf = SourceTree.Files("src/Loquat/Web/Client", ".ts")
            .Where(path => TextOf(path).Contains("(): Storage => localStorage", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Single();
        var browser = SourceTree.Files("src/Loquat/Web/Client", ".ts").Where(path => Path.GetFileNameWithoutExtension(path) != shelf)
            .Select(TextOf)
            .Where(text =>
                UsesOf(text, "localStorage.", "sessionStorage.", "indexedDB.open", "caches.open", "new BroadcastChannel",
                    "locks?.request", "locks.request") || UsesOf(text, $"/{shelf}\""))
            // The name comes from the page.
            .Where(text => !text.Contains("dataset[\"store\"]", StringComparison.Ordinal)).ToArray();
        Assert.True(browser.Length >= 10, $"Only {browser.Length} files keep something in the browser.");
        Assert.All(browser, text => Assert.Contains("// stored: ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("job note-due", "job note-published", "gone: job note-due", "new: job note-published")]
    [InlineData("cookie: ease", "cookie: ease\ncookie: wellbeing", "new: cookie: wellbeing")]
    [InlineData("cookie: ease\nlock: search", "lock: search", "gone: cookie: ease")]
    [InlineData("lock: a\nlock: a", "lock: a", "gone: lock: a")]
    public void Changed_added_and_removed_names_are_caught(string listed, string found, params string[] differences) =>
        Assert.Equal(differences, Differences(listed.Split('\n'), found.Split('\n')));

    [Fact]
    public void Planted_names_are_collected()
    {
        Assert.Equal(["job planted-job, formerly PlantedJob, lane 1: NoteId Note"],
            StoredNames.OfJobs([typeof(PlantedJob)],
                [JobHandler.For<PlantedJob>((_, _, _) => Task.CompletedTask, name: null, "PlantedJob")]));
        Assert.Equal(["PlantedJob.Note has no JSON name of its own"], StoredNames.UnnamedIn([typeof(PlantedJob)]));
        Assert.Equal(["cookie: \"planted\""], StoredNames.OfConstants([typeof(StoredNamesTests)]));
        Assert.Equal(["E.B has no number of its own"], StoredNames.UnnumberedIn("enum E { A = 1, B } enum F { A }", ["E"]));
        Assert.Equal(["unique key of jobs: \"push * *\"", "lock: \"search\"", "lock: \"note *\""], StoredNames.OfKeys("""
            class C { void M() { jobs.EnqueueOnceAsync(new("x"), string.Create(I, $"push {a} {b:x}"), at, ct);
                db.LockAsync("search", ct); db.LockAsync($"note {id}", ct); Say("no"); } }
            """));
        Assert.Equal(["browser, localStorage: look", "browser, lock: note *", "browser, JSON: a b",
            "browser, history state: note"], StoredNames.OfBrowser("""
            const keep = "look"; // stored: localStorage
            const name = (key) => `note ${key}`; // stored: lock
            interface Known { // stored: JSON
              a: number;
              /** b: */
              b?: string;
            }
            history.pushState({ ...history.state, note: address }, "", address);
            """));
    }

    static async Task<IReadOnlyList<string>> AllAsync()
    {
        using var world = new World(Engine.Sqlite);
        var columns = await world.Reads(db => Task.FromResult(StoredNames.OfEnums(db).ToArray()));
        return
        [
            .. StoredNames.OfJobs(Server, Handlers),
            .. StoredNames.OfEvents(Server, Handlers),
            .. StoredNames.OfRecords("recipe in a row", StoredNames.Recipes),
            .. columns,
            .. NotInTheModel.Select(e => $"{e.Place}: {StoredNames.ValuesOf(e.Type)}"),
            .. InDrafts.Select(e => $"value in drafts of the browser, {e.Place}: {string.Join(' ', Enum.GetNames(e.Type))}"),
            .. StoredNames.OfConstants(Server),
            .. SourceTree.Files("src/Loquat", ".cs").Select(TextOf).SelectMany(StoredNames.OfKeys).Distinct(),
            .. SourceTree.Files("src/Loquat/Web/Client", ".ts").Select(TextOf).SelectMany(StoredNames.OfBrowser).Distinct(),
            .. Migrator.Files(Engine.Sqlite).Concat(Migrator.Files(Engine.Postgres)).Select(file => $"migration: {file.Number} {file.Name}")
                .Distinct(),
            $"channels of notes: {string.Join(' ', Channels.All)}",
            $"renditions of photos: {string.Join(' ', PictureWork.Files)}",
            $"original of an upload: {Medium.OriginalNameOf(1, 2)}",
            $"edit of a photo: {new PictureEdit(90, 0.1, 0, 0.75, 1)}",
            $"error of a job of an unknown kind: \"{JobHandlers.UnknownKind}\"",
            $"archive version: {ArchiveFormat.Version}",
            $"archive documents: {string.Join(' ', ArchiveDocuments.Names)}",
            $"archive files: {ArchiveFormat.ReadmeName} {ArchiveFormat.PhotoFile("1", ".jpg")} {ArchiveFormat.VideoFile("1", ".mp4")} "
            + $"{ArchiveFormat.CaptionFile("1", "zh-Hans")}",
            .. StoredNames.OfRecords("archive", StoredNames.ArchivedRecords),
            .. StoredNames.OfArchiveValues(),
            .. StoredNames.OfArchiveNames(),
        ];
    }

    /// Numbers that are stored outside of the model: in the view event store, in the search index, between processes.
    static readonly (string Place, Type Type)[] NotInTheModel =
    [
        ("column signals.kind", typeof(ViewEventKind)),
        ("column signals.surface", typeof(Surface)),
        ("kind of a note in the search index", typeof(SearchedKind)),
        ("kind of a change told between processes", typeof(ChangeKinds)),
    ];

    /// The composer's drafts in the browser contain the values of its form.
    static readonly (string Place, Type Type)[] InDrafts =
        [("visibility", typeof(NoteVisibility)), ("template", typeof(TextCardTemplate)), ("reuse", typeof(ContactCircle)),
            ("join", typeof(JoinKind))];

    static IEnumerable<string> Differences(IEnumerable<string> listed, IEnumerable<string> found)
    {
        var (was, @is) = (listed.ToList(), found.ToList());
        foreach (var line in @is.ToArray())
        {
            if (was.Remove(line))
            {
                @is.Remove(line);
            }
        }
        return [.. was.Select(line => $"gone: {line}"), .. @is.Select(line => $"new: {line}")];
    }

    static JobHandler[] HandlersOf()
    {
        var services = new ServiceCollection();
        services.AddEventHandlers();
        return [.. services.Select(service => service.ImplementationInstance).OfType<JobHandler>()];
    }

    static string TextOf(string path) => File.ReadAllText(SourceTree.PathOf(path));

    static bool UsesOf(string text, params string[] uses) => uses.Any(use => text.Contains(use, StringComparison.Ordinal));

    [StoredName("cookie")]
    const string Planted = "planted";

    [Job("planted-job", Lane = JobLane.Slow)]
    sealed record PlantedJob([property: JsonPropertyName("NoteId")] long Id, string Note);
}
