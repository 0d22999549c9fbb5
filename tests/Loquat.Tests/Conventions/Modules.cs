namespace Loquat.Tests.Conventions;

/// The modules of the server and their order. Update it when a module is added, renamed or moved.
static class Modules
{
    /// From the lowest up. A module may use modules of lower floors, and of its own floor if that makes no circle.
    public static readonly string[][] Floors =
    [
        ["Data"],
        ["Jobs"],
        ["Accounts", "Mail", "Media", "Languages"],
        ["Notes", "Messages"],
        ["Discovery", "Search", "Portability", "Notifications", "Moderation"],
        ["Events", "Http"],
        ["Web", "MastodonApi", "ActivityPubApi", "Cli"],
    ];

    /// Entry points don't use each other, and only they may use HTTP types.
    public static readonly string[] EntryPoints = Floors[^1];

    /// What all HTTP entry points share. It sees HTTP too, and knows no entry point.
    public const string HttpKernel = "Http";

    /// Types of the root namespace that compose the server, and who may use them. All modules may use the other types there, which may only
    /// use the lowest floor.
    public static readonly Dictionary<string, string[]> Composition = new()
    {
        ["Program"] = [],
        ["Server"] = ["Program", "Cli"],
        ["Model"] = ["Server"],
        ["StartupTasks"] = ["Server"],
        ["Operation"] = ["Server"],
        ["TelemetryExport"] = ["Operation"],
    };

    /// Only registration classes may use a sub-module that uses their own namespace.
    public static bool Registers(string type) =>
        type.EndsWith("Module", StringComparison.Ordinal);

    /// Namespaces that only entry points may use.
    public static readonly string[] WebOnly =
    [
        "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Builder",
    ];

    public const int MostDependencies = 6;

    public static int FloorOf(string module) => Array.FindIndex(Floors, floor => floor.Contains(module));
}
