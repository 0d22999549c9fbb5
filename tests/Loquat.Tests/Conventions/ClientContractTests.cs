using System.Globalization;
using System.Text.RegularExpressions;
using Loquat.Discovery.ViewEvents;
using Microsoft.AspNetCore.Routing;

namespace Loquat.Tests.Conventions;

/// Names and numbers that the scripts share with the server.
public partial class ClientContractTests
{
    [Fact]
    public void Scripts_and_server_number_view_events_alike()
    {
        var script = File.ReadAllText(SourceTree.PathOf("src/Loquat/Web/Client/view-events.ts"));
        var declared = KindsOf().Match(script).Groups["members"].Value;
        var kinds = Member().Matches(declared).ToDictionary(
            member => member.Groups["name"].Value, member => int.Parse(member.Groups["value"].Value, CultureInfo.InvariantCulture));

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Equal(kind.Value, (int)Enum.Parse<ViewEventKind>(kind.Key)));
        // From 20 on, the server records them.
        Assert.Equal(Enum.GetValues<ViewEventKind>().Count(kind => (int)kind < 20), kinds.Count);
    }

    [Theory, BothDatabases]
    public async Task Every_act_of_a_page_has_an_address(World world)
    {
        var acts = SourceTree.Files("src/Loquat/Web", ".razor").SelectMany(path => Act().Matches(File.ReadAllText(SourceTree.PathOf(path))))
            .SelectMany(act => new[] { act.Groups["act"].Value, act.Groups["undo"].Value }).Where(act => act.Length > 0).Distinct()
            .ToArray();
        var addresses = (await world.Opens()).Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet();

        Assert.Contains("like", acts);
        Assert.Contains("unsave", acts);
        Assert.All(acts, act => Assert.Contains($"/notes/{{id:long}}/{act}", addresses));
    }

    [GeneratedRegex(@"const enum Kind \{(?<members>[^}]*)\}")]
    private static partial Regex KindsOf();

    [GeneratedRegex(@"(?<name>\w+) = (?<value>\d+),")]
    private static partial Regex Member();

    [GeneratedRegex(@"<ActButton[^>]*\bAct=""(?<act>[a-z]+)""(?:[^>]*\bUndo=""(?<undo>[a-z]+)"")?")]
    private static partial Regex Act();
}
