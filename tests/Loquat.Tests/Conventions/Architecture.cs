using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Loquat.Tests.Conventions;

/// Checks that dependencies point down from the entry points (see `Modules`), without circles of modules or sub-modules.
sealed class Architecture(CSharpCompilation source, string root)
{
    readonly IReadOnlyList<TypeUse> uses = [
        .. new TypeUses(source, Modules.WebOnly).All().Where(use => IsWeb(use.Used) || IsOwn(use.Used, root))
    ];

    public IReadOnlyList<string> Breaches()
    {
        var types = TypesIn(source.Assembly.GlobalNamespace).Where(type => ModuleOf(type) is not null).ToList();
        return
        [
            .. types.Count == 0 ? [$"{root} has no modules"] : Array.Empty<string>(),
            .. types.Where(type => !IsRoot(type) && Modules.FloorOf(ModuleOf(type)!) < 0)
                .Select(type => $"{type} is in a module that the plan does not know"),
            .. uses.Where(use => ModuleOf(use.User) is not null).Select(Breach).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            .. CirclesOfModules(),
            .. CirclesOfSubModules(),
            .. types.Where(type => !IsRoot(type) && !SeesHttp(type)).Select(TooManyDependencies).OfType<string>(),
        ];
    }

    /// Returns which modules use which other modules.
    public IEnumerable<(string From, string To)> Arrows() => Between(ModuleOf).Where(arrow => arrow.From.Length > 0 && arrow.To.Length > 0);

    public IEnumerable<(string From, string To)> ArrowsOfSubModules() => Between(
        SpaceOf, use => ModuleOf(use.User) is { Length: > 0 } module && module == ModuleOf(use.Used) && !Modules.Registers(use.User.Name));

    IEnumerable<(string From, string To)> Between(Func<ISymbol, string?> partOf, Func<TypeUse, bool>? which = null) =>
        uses.Where(which ?? (_ => true)).Select(use => (From: partOf(use.User)!, To: partOf(use.Used)!))
            .Where(arrow => arrow.From is not null && arrow.To is not null && arrow.From != arrow.To)
            .Distinct().OrderBy(arrow => arrow.From, StringComparer.Ordinal).ThenBy(arrow => arrow.To, StringComparer.Ordinal);

    string? Breach(TypeUse use)
    {
        var (from, to) = (ModuleOf(use.User)!, ModuleOf(use.Used));
        var why = to is null ? BreachOfWeb(use.User)
            : IsRoot(use.Used) ? BreachOfRoot(use)
            : IsRoot(use.User) ? BreachOfShared(use.User, to)
            : from == to || Modules.FloorOf(from) > Modules.FloorOf(to) ? null
            : Modules.FloorOf(from) < Modules.FloorOf(to) ? $"{from} is below {to}"
            : IsEntryPoint(use.User) ? "one entry point may not know another" : null;
        return why is null ? null : $"{use.User} uses {use.Used}: {why}";
    }

    string? BreachOfWeb(INamedTypeSymbol user) => IsRoot(user) || SeesHttp(user) ? null : "only entry points may see the web";

    string? BreachOfRoot(TypeUse use) =>
        Modules.Composition.TryGetValue(use.Used.Name, out var allowed)
            && !allowed.Contains(IsRoot(use.User) ? use.User.Name : ModuleOf(use.User))
            ? $"only {string.Join(" and ", allowed.DefaultIfEmpty("the runtime"))} may" : null;

    static string? BreachOfShared(INamedTypeSymbol user, string module) =>
        Modules.Composition.ContainsKey(user.Name) || Modules.Floors[0].Contains(module) ? null : "what everybody uses may know no module";

    IEnumerable<string> CirclesOfModules() =>
        Circles.In(Arrows().Where(arrow => Modules.FloorOf(arrow.From) >= 0 && Modules.FloorOf(arrow.From) == Modules.FloorOf(arrow.To)))
            .Select(circle => $"a circle of modules: {circle}");

    IEnumerable<string> CirclesOfSubModules() => Circles.In(ArrowsOfSubModules()).Select(circle => $"a circle of sub-modules: {circle}");

    static string? TooManyDependencies(INamedTypeSymbol type)
    {
        var most = type.IsRecord ? 0 : type.InstanceConstructors.Select(Dependencies).DefaultIfEmpty().Max();
        return most > Modules.MostDependencies ? $"{type} has {most} constructor dependencies" : null;
    }

    static int Dependencies(IMethodSymbol constructor) =>
        constructor.Parameters.Count(p => !p.Type.IsValueType && p.Type.SpecialType != SpecialType.System_String);

    /// The first folder of the type, "" for the root namespace, null for foreign types.
    string? ModuleOf(ISymbol type) => SpaceOf(type)?.Split('.')[0];

    /// The folders of the type, such as `Notes.Boards`.
    string? SpaceOf(ISymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return space == root || type is { Name: "Program", ContainingNamespace.IsGlobalNamespace: true } ? ""
            : space.StartsWith($"{root}.", StringComparison.Ordinal)
                && type.DeclaringSyntaxReferences.Length > 0 ? space[(root.Length + 1)..] : null;
    }

    bool IsRoot(INamedTypeSymbol type) => ModuleOf(type) is "";

    bool IsEntryPoint(INamedTypeSymbol type) => Modules.EntryPoints.Contains(ModuleOf(type));

    bool SeesHttp(INamedTypeSymbol type) => IsEntryPoint(type) || ModuleOf(type) == Modules.HttpKernel;

    static bool IsOwn(INamedTypeSymbol type, string root) =>
        type.DeclaringSyntaxReferences.Length > 0 && (type.ContainingNamespace.IsGlobalNamespace || IsWithin(type, root));

    static bool IsWeb(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length == 0 && Modules.WebOnly.Any(space => IsWithin(type, space));

    static bool IsWithin(INamedTypeSymbol type, string space) =>
        $"{type.ContainingNamespace}.".StartsWith($"{space}.", StringComparison.Ordinal);

    static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
}
