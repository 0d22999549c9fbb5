namespace Loquat.Tests.Conventions;

/// The plan of the server: its modules and their order. Whoever adds, renames or moves a module changes it here.
static class Modules
{
    /// From the ground up. A module uses modules of lower floors, and of its own floor where that makes no circle.
    public static readonly string[][] Floors =
    [
        ["Data"],
        ["Jobs"],
        ["Accounts", "Mail", "Media", "Languages"],
        ["Notes", "Messages"],
        ["Discovery", "Search", "Portability", "Notifications", "Moderation"],
        ["Events"],
        ["Web", "MastodonApi", "ActivityPubApi", "Cli"],
    ];

    /// None of them knows another, and only they see HTTP.
    public static readonly string[] EntryPoints = Floors[^1];

    /// Types of the root namespace that put the server together, and who may use them. All others there are for everyone,
    /// and know no module but the ground floor.
    public static readonly Dictionary<string, string[]> Composition = new()
    {
        ["Program"] = [],
        ["Server"] = ["Program", "Cli"],
        ["Model"] = ["Server"],
        ["StartupTasks"] = ["Server"],
        ["Operation"] = ["Server"],
        ["TelemetryExport"] = ["Operation"],
    };

    /// Only a class of this name may use a sub-module that uses its own namespace: it registers or maps what the module has.
    public static bool Registers(string type) =>
        type.EndsWith("Module", StringComparison.Ordinal);

    /// What only entry points may see.
    public static readonly string[] WebOnly =
    [
        "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Builder",
    ];

    public const int MostDependencies = 6;

    public static int FloorOf(string module) => Array.FindIndex(Floors, floor => floor.Contains(module));
}
