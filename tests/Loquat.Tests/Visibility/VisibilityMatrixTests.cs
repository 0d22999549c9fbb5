using Loquat.Accounts;
using Microsoft.AspNetCore.Routing;

namespace Loquat.Tests.Visibility;

/// Every read address × every viewer × every kind of note, to find leaks.
public class VisibilityMatrixTests
{
    [Theory, BothDatabases]
    public async Task Every_viewer_finds_exactly_what_they_may_see(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var breaches = new List<string>();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            foreach (var (name, read) in ReadAddresses.All)
            {
                foreach (var address in read.Addresses(scene))
                {
                    var page = await scene.Of(relation).Opens(address);
                    breaches.AddRange(Breaches(scene, relation, name, read, address, page));
                }
            }
        }

        Assert.Empty(breaches);
    }

    [Theory, BothDatabases]
    public async Task An_invisible_note_looks_like_one_that_does_not_exist(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var missing = await scene.Of(relation).Opens("/notes/4611686018427387904");
            foreach (var note in scene.Notes.Values.Where(n => !VisibilityScene.MaySee(relation, n.Kind)))
            {
                Assert.Equal(missing.Text, (await scene.Of(relation).Opens(note.Published)).Is(NotFound).Text);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Notes_of_other_people_cannot_be_changed(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var before = await world.RowsOf("notes");
        foreach (var relation in Enum.GetValues<Relation>().Where(r => r is not Relation.Owner and not Relation.Anonymous))
        {
            foreach (var note in scene.Notes.Values)
            {
                foreach (var act in new[] { "edit", "delete", "restore" })
                {
                    (await scene.Of(relation)
                        .Posts($"{note.Published.Address}/{act}", Person.NoteFields("taken over", "", default, "", null))).Is(NotFound);
                }
            }
        }

        Assert.Equal(before, await world.RowsOf("notes"));
    }

    [Theory, BothDatabases]
    public async Task The_matrix_covers_every_read_address(World world)
    {
        var addresses = (await world.Opens()).Services.GetRequiredService<EndpointDataSource>();

        Assert.Empty(ReadAddresses.Unknown(addresses));
        Assert.Empty(ReadAddresses.Gone(addresses));
    }

    [Fact]
    public void A_missing_read_address_is_caught()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/", () => "");
        app.MapGet("/notes/{id:long}/likers", () => "");
        app.MapPost("/notes/{id:long}/like", () => "");
        app.Map("/notes/{id:long}/anything", () => "");

        Assert.Equal(
            ["/notes/{id:long}/likers", "/notes/{id:long}/anything"],
            ((IEndpointRouteBuilder)app).DataSources.SelectMany(ReadAddresses.Unknown));
    }

    static IEnumerable<string> Breaches(VisibilityScene scene, Relation relation, string name, ReadAddress read, string address, Page page)
    {
        foreach (var note in scene.Notes.Values)
        {
            var isShown = page.Text.Contains(note.Marker, StringComparison.Ordinal) || page.Shows(note.Published);
            if (isShown && !read.Allows(relation, note.Kind))
            {
                yield return $"{name}: {relation} sees {note.Kind} at {address}";
            }
            if (!isShown && read.Allows(relation, note.Kind) && read.MustShow(address, note, relation))
            {
                yield return $"{name}: {relation} does not see {note.Kind} at {address}: {page}";
            }
        }
        if (relation is Relation.Blocked && page.Status == OK && page.Text.Contains("/@mei\"", StringComparison.Ordinal))
        {
            yield return $"{name}: who is blocked is led to the one who blocked at {address}";
        }
    }
}
