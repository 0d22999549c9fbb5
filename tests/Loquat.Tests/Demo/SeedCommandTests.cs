using System.CommandLine;
using Loquat.Cli;
using Loquat.Demo;

namespace Loquat.Tests.Demo;

/// Seeding a server with the demo community, in a separate process.
public class SeedCommandTests
{
    [Theory, BothDatabases]
    public async Task Seeding_creates_people_who_can_sign_in(World world)
    {
        var (code, output,
            errors) = await RunAsync(world, "seed", "--people", "6", "--notes", "12", "--likes", "30", "--comments", "9", "--pictures", "0",
                "--password", "a demo password here");

        Assert.True(code == 0, errors);
        Assert.Equal(6, await world.Counts("accounts"));
        Assert.Equal(12, await world.Counts("notes", "root_id IS NULL"));
        Assert.Equal(9, await world.Counts("notes", "root_id IS NOT NULL"));
        Assert.Equal(0, await world.Counts("notes", "likes <> (SELECT count(*) FROM likes WHERE note_id = notes.id)"));
        Assert.NotEmpty((await world.Nobody.Explores()).Cards);
        var handle = output[(output.LastIndexOf('@') + 1)..].TrimEnd('.');
        (await world.Nobody.Posts("/sign-in", ("handle", handle), ("password", "a demo password here"))).Is(SeeOther);
        Assert.Equal(0,
            await world.Counts("topics",
                """
                    public_notes <> (SELECT count(*) FROM note_topics l JOIN notes n ON n.id = l.note_id
                    WHERE l.topic_id = topics.id AND n.state = 1 AND n.visibility = 0)
                    """));
    }

    [Theory, BothDatabases]
    public async Task Seeding_refuses_a_database_with_accounts(World world)
    {
        await world.Mei.Arrives();

        var (code, _, errors) = await RunAsync(world, "seed");

        Assert.Equal((1, "The database already has accounts. The demo community needs an empty one."), (code, errors));
    }

    [Fact]
    public async Task Help_lists_the_public_commands()
    {
        await using var output = new StringWriter();

        Assert.Equal(0,
            await DemoCommands.Root().Parse("--help", Commands.Form).InvokeAsync(new InvocationConfiguration { Output = output }));

        Assert.Contains("seed", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(DrawCommand.Name, output.ToString(), StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output, string Errors)> RunAsync(World world, params string[] arguments) =>
        await LoquatProcess.RunDemoAsync(arguments, LoquatProcess.EnvironmentOf((await world.Opens()).Database));
}
