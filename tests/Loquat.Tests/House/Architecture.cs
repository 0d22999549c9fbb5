using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Loquat.Tests.House;

/// Rule 1 of the house: dependencies run one way, from the doors down.
sealed class Architecture(string root)
{
    /// From the ground up. A room uses rooms of lower floors; nouns may lean on a neighbour where that makes no circle.
    static readonly string[][] Floors =
    [
        ["Data"],
        ["Jobs"],
        ["Accounts", "Mail", "Media", "Languages"],
        ["Notes", "Messages"],
        ["Discovery", "Search", "Arrivals", "Notifications", "Moderation"],
        ["Reactions"],
        ["Web", "MastodonApi", "Federation", "Cli"],
    ];

    static readonly string[] Doors = Floors[^1];

    /// Types of the root namespace that put the house together, and who may use them. All others there are for everyone,
    /// and know no room but the ground floor.
    static readonly Dictionary<string, string[]> Composition = new()
    {
        ["Program"] = [],
        ["Server"] = ["Program", "Cli"],
        ["Model"] = ["Server"],
        ["Opening"] = ["Server"],
        ["Operation"] = ["Server"],
        ["TelemetryExport"] = ["Operation"],
    };

    /// What only doors may see of the web.
    static readonly string[] WebOnly =
    [
        "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Builder",
    ];

    const int MostDependencies = 6;

    public IReadOnlyList<string> Breaches(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        var types = module.Types.Where(t => RoomOf(t) is not null).ToList();
        var uses = types.SelectMany(t => TypeUses.Of(t).Select(u => (User: (TypeReference)t, Used: TypeUses.Outermost(u)))).ToList();
        return
        [
            .. types.Count == 0 ? [$"{root} has no rooms"] : Array.Empty<string>(),
            .. types.Where(t => !IsRoot(t) && FloorOf(RoomOf(t)!) < 0)
                .Select(t => $"{t.FullName} is in a room that the plan does not know"),
            .. uses.Select(use => Breach(use.User, use.Used)).OfType<string>().Distinct(),
            .. Circles(uses.Select(use => (RoomOf(use.User)!, RoomOf(use.Used)!)).Where(arrow => arrow.Item2 is not null)),
            .. types.Where(t => !IsRoot(t) && !Doors.Contains(RoomOf(t))).Select(TooManyDependencies).OfType<string>(),
        ];
    }

    string? Breach(TypeReference user, TypeReference used)
    {
        var (from, to) = (RoomOf(user)!, RoomOf(used));
        var why = to is null ? BreachOfWeb(user, used)
            : IsRoot(used) ? BreachOfRoot(user, used)
            : IsRoot(user) ? BreachOfShared(user, to)
            : from == to || FloorOf(from) > FloorOf(to) ? null
            : FloorOf(from) < FloorOf(to) ? $"{from} is below {to}"
            : Doors.Contains(from) ? "one door may not know another" : null;
        return why is null ? null : $"{user.FullName} uses {used.FullName}: {why}";
    }

    string? BreachOfWeb(TypeReference user, TypeReference used) =>
        !IsRoot(user) && !Doors.Contains(RoomOf(user)) && WebOnly.Any(space => IsWithin(used.Namespace, space))
            ? "only doors may see the web" : null;

    string? BreachOfRoot(TypeReference user, TypeReference used) =>
        user.FullName != used.FullName && Composition.TryGetValue(used.Name, out var allowed)
        && !allowed.Contains(IsRoot(user) ? user.Name : RoomOf(user))
            ? $"only {string.Join(" and ", allowed.DefaultIfEmpty("the runtime"))} may" : null;

    static string? BreachOfShared(TypeReference user, string room) =>
        Composition.ContainsKey(user.Name) || Floors[0].Contains(room) ? null : "what everybody uses may know no room";

    static IEnumerable<string> Circles(IEnumerable<(string From, string To)> arrows)
    {
        var nexts = arrows.Where(a => a.From != a.To && FloorOf(a.From) >= 0 && FloorOf(a.From) == FloorOf(a.To))
            .ToLookup(a => a.From, a => a.To);
        return nexts.Select(n => n.Key).Where(room => Reaches(room, room, [])).Order()
            .Select(room => $"{room} stands in a circle of rooms");

        bool Reaches(string from, string goal, HashSet<string> seen) =>
            nexts[from].Any(next => next == goal || (seen.Add(next) && Reaches(next, goal, seen)));
    }

    static string? TooManyDependencies(TypeDefinition type)
    {
        var isRecord = type.Methods.Any(m => m.Name == "<Clone>$");
        var most = isRecord ? 0 : type.GetConstructors().Select(Dependencies).DefaultIfEmpty().Max();
        return most > MostDependencies ? $"{type.FullName} has {most} constructor dependencies" : null;
    }

    static int Dependencies(MethodDefinition constructor) =>
        constructor.Parameters.Count(p => !p.ParameterType.IsValueType && p.ParameterType.FullName != "System.String");

    /// The folder of the type, "" for the root namespace, null for what is not ours.
    string? RoomOf(TypeReference type)
    {
        var outer = TypeUses.Outermost(type);
        return outer.Namespace == root || (outer.Namespace.Length == 0 && outer.Name == "Program") ? ""
            : outer.Namespace.StartsWith(root + ".", StringComparison.Ordinal) && outer.Scope is ModuleDefinition
                ? outer.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }

    bool IsRoot(TypeReference type) => RoomOf(type) is "";

    static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

    static bool IsWithin(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
