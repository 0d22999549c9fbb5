using System.CommandLine;
using Loquat.Accounts;
using Loquat.Cli;
using Loquat.Data;

namespace Loquat.Tests.Cli;

/// The commands for operators, each in its own process, on a database that a server may be using.
public class CommandTests
{
    [Theory, BothDatabases]
    public async Task A_created_account_has_a_working_password(World world)
    {
        var (code, output, errors) = await RunAsync(world, "account", "create", "operator_1", "--name", "管理员 Kim", "--administrator");

        Assert.True(code == 0, errors);
        var password = Line(output, "password:");
        Assert.Contains("operator_1 (administrator)", output, StringComparison.Ordinal);
        (await world.Nobody.Posts("/sign-in", ("handle", "operator_1"), ("password", password))).Is(SeeOther);
        var account = await world.AccountOf(world.Person("operator_1"));
        Assert.Equal(("管理员 Kim", AccountRole.Administrator), (account.DisplayName, account.Role));
    }

    [Theory, BothDatabases]
    public async Task A_reset_sets_a_new_password_and_ends_all_sessions(World world)
    {
        await world.Mei.Arrives();

        var (code, output, errors) = await RunAsync(world, "account", "reset-password", "@MEI");

        Assert.True(code == 0, errors);
        await (await world.Opens()).Watch.LookAsync(default);
        (await world.Mei.Opens("/drafts")).Is(SeeOther);
        (await world.Mei.SignsIn()).Is(UnprocessableEntity);
        (await world.Mei.SignsIn(Line(output, "password:"))).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task An_impossible_command_prints_one_line(World world)
    {
        await world.Mei.Arrives();

        var (code, _, errors) = await RunAsync(world, "account", "create", "mei");

        Assert.Equal((1, Text.SignUp_HandleTaken), (code, errors));
    }

    [Theory, BothDatabases]
    public async Task Migrate_updates_the_database_and_exits(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        for (var i = 0; i < 2; i++)
        {
            var (code, output, errors) = await LoquatProcess.RunAsync(["migrate"], LoquatProcess.EnvironmentOf(database));
            Assert.True(code == 0, errors);
            Assert.EndsWith("The database is up to date.", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--help", "serve", "migrate", "account")]
    [InlineData("account --help", "create", "reset-password")]
    [InlineData("account create --help", "--administrator", "--name")]
    [InlineData("serve --help", "--role")]
    public async Task Help_lists_all_commands(string arguments, params string[] names)
    {
        await using var output = new StringWriter();

        Assert.Equal(0, await Commands.Root().Parse(arguments, Commands.Form).InvokeAsync(new InvocationConfiguration { Output = output }));

        Assert.All(names, name => Assert.Contains(name, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_that_does_not_exist_fails()
    {
        var (code, _, errors) = await LoquatProcess.RunAsync(["srve"], new Dictionary<string, string>());

        Assert.NotEqual(0, code);
        Assert.Contains("srve", errors, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output, string Errors)> RunAsync(World world, params string[] arguments) =>
        await LoquatProcess.RunAsync(arguments, LoquatProcess.EnvironmentOf((await world.Opens()).Database));

    static string Line(string output, string name) =>
        output.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();
}
