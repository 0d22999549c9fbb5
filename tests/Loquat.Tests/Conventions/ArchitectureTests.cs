using Microsoft.CodeAnalysis.CSharp;

namespace Loquat.Tests.Conventions;

public class ArchitectureTests
{
    static readonly Lazy<Architecture> Server = new(() => new(SourceCode.Server, "Loquat"));
    static readonly Lazy<CSharpCompilation> Planted = new(() => SourceCode.Of("tests/Loquat.Tests/Conventions/PlantedModules.cs"));

    [Fact]
    public void Dependencies_run_one_way() => Assert.Empty(Server.Value.Breaches());

    [Fact]
    public void The_documented_modules_match_the_source() => ModuleTable.Check(Server.Value);

    [Theory]
    [InlineData("DomainToEntryPoint", "Notes.Note uses Web.Page: Notes is below Web")]
    [InlineData("EntryPointToAnother", "MastodonApi.Status uses Web.Page: one entry point may not know another")]
    [InlineData("DataToDomain", "Data.Db uses Notes.Note: Data is below Notes")]
    [InlineData("JobsToDomain", "Jobs.Queue uses Notes.NotePublished: Jobs is below Notes")]
    [InlineData("LowerToHigher", "Accounts.Account uses Notes.Note: Accounts is below Notes")]
    [InlineData("ConstantOnly", "Accounts.AccountQueries uses Notes.NoteStates: Accounts is below Notes")]
    [InlineData("ExtensionOnly", "Accounts.AccountCounts uses Notes.NoteTables: Accounts is below Notes")]
    [InlineData("DomainToEvents", "Search.Index uses Events.Announce: Search is below Events")]
    [InlineData("CircleOfModules", "a circle of modules: Messages → Notes → Messages")]
    [InlineData("CircleOfSubModules", "a circle of sub-modules: Notes → Notes.Boards → Notes.Places → Notes")]
    [InlineData("DomainSeesTheWeb", "Notes.Likes uses Microsoft.AspNetCore.Http.HttpContext: only entry points may see the web")]
    [InlineData("EntryPointStartsServer", "Web.Page uses Server: only Program and Cli may")]
    [InlineData("SomebodyUsesModel", "Cli.Migrate uses Model: only Server may")]
    [InlineData("SharedTypeKnowsModule", "Refusal uses Notes.Note: what everybody uses may know no module")]
    [InlineData("NoServerAtAll", "Planted.NoServerAtAll has no modules")]
    [InlineData("UnknownModule", "Helpers.Anything is in a module that the plan does not know")]
    [InlineData("TooManyDependencies", "Notes.Busy has 7 constructor dependencies")]
    public void A_planted_breach_is_caught(string server, params string[] breaches) => Assert.Equal(breaches, BreachesOf(server));

    [Fact]
    public void A_clean_server_has_no_breach() => Assert.Empty(BreachesOf("Clean"));

    /// Removes the name of the planted server, so that messages read as they would for the real one.
    static IEnumerable<string> BreachesOf(string server) =>
        new Architecture(Planted.Value, $"Planted.{server}").Breaches()
            .Select(breach => breach.Replace($"Planted.{server}.", "", StringComparison.Ordinal));
}
