using Loquat.Accounts;
using Loquat.Data;
using Loquat.Demo;
using Loquat.Media;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Demo;

/// The demo community.
public class DemoCommunityTests
{
    static readonly DemoSize Small = new(14, 40, 4, 120, 60, Pictures: 2);

    [Theory, BothDatabases]
    public async Task The_demo_community_is_the_same_each_time(Engine engine)
    {
        var (first, second) = (await StreetAsync(engine), await StreetAsync(engine));

        Assert.Equal(first.People, second.People);
        Assert.Equal(first.Notes.Select(n => (n.Author, n.Title, n.Body)), second.Notes.Select(n => (n.Author, n.Title, n.Body)));
        Assert.Equal(first.Comments.Select(c => (c.Author, c.Body)), second.Comments.Select(c => (c.Author, c.Body)));
        Assert.Equal(first.Pictures, second.Pictures);
    }

    [Theory, BothDatabases]
    public async Task People_write_in_their_languages_and_reply_under_the_same_note(Engine engine)
    {
        var street = await StreetAsync(engine);
        var spoken = DemoTexts.Read().People.ToDictionary(p => p.Handle, p => p.Languages);
        var comments = street.Comments.ToDictionary(c => c.Id);

        Assert.All(street.Notes, n => Assert.Contains(n.Language, spoken[n.Author]));
        Assert.All(street.Notes.Concat(street.Comments), n => Assert.True(n.At <= street.Now));
        Assert.All(street.Comments, c => Assert.Contains(c.Language, spoken[c.Author]));
        var answers = street.Comments.Where(c => c.ReplyTo != c.Root).ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, a => Assert.Equal((a.Root, a.Root), (comments[a.ReplyTo!.Value].Root, comments[a.ReplyTo.Value].ReplyTo)));
        Assert.All(answers, a => Assert.True(a.At >= comments[a.ReplyTo!.Value].At));
    }

    [Theory, BothDatabases]
    public async Task Pictures_are_complete_and_have_alternative_texts(Engine engine)
    {
        var street = await StreetAsync(engine);

        Assert.Equal(2, street.Pictures.Select(p => p.NoteTitle).OfType<string>().Distinct().Count());
        Assert.All(street.Pictures,
            p => Assert.True(
                p is
                {
                    State: MediumState.Ready, IsPublic: true, IsHeld: true, Width: > 300, Height: > 300, BlurHash.Length: > 6,
                    FileCount: 6
                }, p.ToString()));
        Assert.All(street.Pictures.Where(p => p.NoteTitle is not null), p => Assert.NotEmpty(p.AltText!));
        Assert.All(street.People.Where(p => p.Shows), p => Assert.True(p.HasPortrait));
    }

    /// libvips would load another SQLite into the process and replace ours.
    [Fact]
    public async Task The_process_with_the_database_does_not_load_libvips()
    {
        await StreetAsync(Engine.Sqlite);
        var opened = await File.ReadAllTextAsync("/proc/self/maps");

        Assert.Contains("libe_sqlite3", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("libvips", opened, StringComparison.Ordinal);
    }

    sealed record Somebody(string Handle, string Name, string Bio, AccountRole Role, bool Shows, bool HasPortrait);

    sealed record Said(long Id, string Author, string Title, string Body, string Language, long? Root, long? ReplyTo, DateTimeOffset At);

    sealed record Shown(
        string? NoteTitle, string? AltText, MediumState State, bool IsPublic, bool IsHeld, int Width, int Height, string BlurHash,
        string Colour, string Preview, int FileCount);

    sealed record Street(
        IReadOnlyList<Somebody> People, IReadOnlyList<Said> Notes, IReadOnlyList<Said> Comments, IReadOnlyList<Shown> Pictures,
        DateTimeOffset Now);

    static async Task<Street> StreetAsync(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var app = Server.Build([], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Loquat:DataFolder"] = database.Folder,
            ["Loquat:Database"] = database.Option,
        }));
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoCommunity>(scope.ServiceProvider).MoveInAsync(Small, null, CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var store = scope.ServiceProvider.GetRequiredService<MediaStore>();
        var people = await db.Accounts.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
        var notes = await db.Notes.AsNoTracking().OrderBy(n => n.Id).ToListAsync();
        var photos = await db.NotePhotos.ToDictionaryAsync(p => p.MediumId);
        var pictures = new List<Shown>();
        foreach (var m in await db.Media.AsNoTracking().OrderBy(m => m.Id).ToListAsync())
        {
            var photo = photos.GetValueOrDefault(m.Id);
            var files = await store.ListAsync(m.Folder, CancellationToken.None);
            pictures.Add(new Shown(notes.Find(n => n.Id == photo?.NoteId)?.Title, photo?.AltText, m.State, m.IsPublic, m.IsHeld, m.Width,
                m.Height, m.BlurHash, m.Colour, m.Preview, files.Count));
        }
        var handles = people.ToDictionary(a => a.Id, a => a.Handle);
        var said = notes.ToLookup(n => n.RootId is null,
            n => new Said(n.Id, handles[n.AuthorId], n.Title, n.Body, n.Language, n.RootId, n.ReplyToId, n.PublishedAt!.Value));
        return new Street(
            [.. people.Select(a => new Somebody(a.Handle, a.DisplayName, a.Bio, a.Role, a.AvatarId is not null, a.AvatarKey.Length > 0))],
            [.. said[true]], [.. said[false]], pictures, TimeProvider.System.GetUtcNow());
    }
}
