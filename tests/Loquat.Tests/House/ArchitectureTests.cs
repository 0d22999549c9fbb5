namespace Loquat.Tests.House;

public class ArchitectureTests
{
    [Fact]
    public void Dependencies_run_one_way() =>
        Assert.Empty(new Architecture("Loquat").Breaches(Path.Combine(AppContext.BaseDirectory, "loquat.dll")));

    [Theory]
    [InlineData("NounToDoor", "Notes.Note uses Web.Page: Notes is below Web")]
    [InlineData("DoorToDoor", "MastodonApi.Status uses Web.Page: one door may not know another")]
    [InlineData("DataToNoun", "Data.Db uses Notes.Note: Data is below Notes")]
    [InlineData("JobsToNoun", "Jobs.Queue uses Notes.NotePublished: Jobs is below Notes")]
    [InlineData("LowerNounToHigher", "Accounts.Account uses Notes.Note: Accounts is below Notes")]
    [InlineData("NounToReactions", "Search.Index uses Reactions.Announce: Search is below Reactions")]
    [InlineData("CircleOfNouns", "Messages stands in a circle of rooms", "Notes stands in a circle of rooms")]
    [InlineData("NounSeesTheWeb", "Notes.Likes uses Microsoft.AspNetCore.Http.HttpContext: only doors may see the web")]
    [InlineData("DoorStartsServer", "Web.Page uses Server: only Program and Cli may")]
    [InlineData("SomebodyUsesModel", "Cli.Migrate uses Model: only Server may")]
    [InlineData("SharedTypeKnowsRoom", "Refusal uses Notes.Note: what everybody uses may know no room")]
    [InlineData("NoHouseAtAll", "Planted.NoHouseAtAll has no rooms")]
    [InlineData("UnknownRoom", "Helpers.Anything is in a room that the plan does not know")]
    [InlineData("TooManyDependencies", "Notes.Busy has 7 constructor dependencies")]
    public void A_planted_breach_is_caught(string house, params string[] breaches) =>
        Assert.Equal(breaches, BreachesOf(house));

    [Fact]
    public void A_clean_house_has_no_breach() => Assert.Empty(BreachesOf("Clean"));

    /// Without the name of the planted house, so that they read as they would of the real one.
    static IEnumerable<string> BreachesOf(string house) =>
        new Architecture($"Planted.{house}").Breaches(typeof(ArchitectureTests).Assembly.Location)
            .Select(breach => breach.Replace($"Planted.{house}.", "", StringComparison.Ordinal));
}
