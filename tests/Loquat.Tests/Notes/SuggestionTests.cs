using System.Text.Json;
using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class SuggestionTests
{
    [Theory, BothDatabases]
    public async Task Topics_are_suggested_by_prefix_most_used_first(World world)
    {
        await world.Mei.Publishes("#hiking #hike_food");
        await world.Mei.Publishes("#hiking #旅行");

        Assert.Equal(["hiking 2", "hike_food 1"], await Offers(world.Sam, "topics", "HIK"));
        Assert.Equal(["旅行 1"], await Offers(world.Sam, "topics", "旅"));
        Assert.Empty(await Offers(world.Sam, "topics", "%"));
        Assert.Empty(await Offers(world.Sam, "topics", ""));
    }

    [Theory, BothDatabases]
    public async Task Topics_of_restricted_notes_are_not_suggested(World world)
    {
        foreach (var visibility in new[] { NoteVisibility.Followers, NoteVisibility.Mutuals, NoteVisibility.OnlyMe })
        {
            await world.Mei.Publishes($"#secret{visibility}", visibility: visibility);
        }
        await world.Mei.Deletes(await world.Mei.Publishes("#secretdeleted"));
        await world.Mei.SavesDraft("#secretdraft");

        Assert.Empty(await Offers(world.Sam, "topics", "secret"));
        Assert.Empty(await Offers(world.Mei, "topics", "secret"));
    }

    [Theory, BothDatabases]
    public async Task People_are_suggested_by_handle_or_name_except_blockers_and_deleted_accounts(World world)
    {
        foreach (var person in new[]
        {
            world.Person("robin", "Robin"),
            world.Person("rob", "小罗"),
            world.Person("roberta", "Roberta"),
            world.Rosa,
        })
        {
            await person.Arrives();
        }
        Assert.Equal(["rob 小罗", "roberta Roberta", "robin Robin"], await Offers(world.Sam, "accounts", "Rob"));
        Assert.Equal(["rob 小罗"], await Offers(world.Sam, "accounts", "小"));

        await world.Person("robin").Blocks(world.Sam);
        await world.Person("roberta").Leaves();

        Assert.Equal(["rob 小罗"], await Offers(world.Sam, "accounts", "rob"));
        Assert.Empty(await Offers(world.Sam, "accounts", "_"));
    }

    [Theory, BothDatabases]
    public async Task Suggestions_require_an_account(World world)
    {
        await world.Mei.Publishes("#hiking");

        (await world.Nobody.Opens("/suggest/topics?q=h", ("Accept", "application/json"))).Is(Unauthorized);
        (await world.Nobody.Opens("/suggest/accounts?q=m", ("Accept", "application/json"))).Is(Unauthorized);
    }

    static async Task<IEnumerable<string>> Offers(Person person, string what, string begun) =>
        from offer in JsonDocument.Parse(
            (await person.Opens($"/suggest/{what}?q={Uri.EscapeDataString(begun)}", ("Accept", "application/json")))
                .Is(OK).Text).RootElement.EnumerateArray()
        select string.Join(' ', offer.EnumerateObject().Where(p => p.Name is not ("picture" or "hue")).Select(p => p.Value.ToString()));
}
