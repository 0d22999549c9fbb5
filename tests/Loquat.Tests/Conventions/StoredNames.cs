using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Videos;
using Loquat.Portability;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Conventions;

/// Collects every name and number that is stored beyond the life of the process, as comparable lines.
static partial class StoredNames
{
    public static IEnumerable<string> OfJobs(IEnumerable<Type> types, IReadOnlyCollection<JobHandler> handlers) =>
        from type in types
        let job = type.GetCustomAttribute<JobAttribute>()
        where job is not null
        let former = handlers.Where(h => h.JobType == type).SelectMany(h => h.FormerKinds)
        select $"job {job.Kind}, formerly {string.Join(' ', former.Order(StringComparer.Ordinal).DefaultIfEmpty("-"))}, lane "
            + $"{(int)job.Lane}: {string.Join(' ', PropertiesOf(type))}";

    public static IEnumerable<string> OfEvents(IEnumerable<Type> types, IReadOnlyCollection<JobHandler> handlers) =>
        from type in types
        let named = type.GetCustomAttribute<DomainEventAttribute>()
        where named is not null
        let kinds = handlers.Where(h => h.JobType == type).SelectMany(h => h.FormerKinds.Prepend(h.Kind))
        select $"event {named.Name}, handled as {string.Join(' ', kinds.Order(StringComparer.Ordinal).DefaultIfEmpty("-"))}: "
            + string.Join(' ', PropertiesOf(type));

    /// Records that are stored as JSON.
    public static IEnumerable<string> OfRecords(string place, IEnumerable<Type> types) =>
        types.Select(type => $"{place} {type.Name}: {string.Join(' ', PropertiesOf(type))}");

    /// Enums by the column that holds them, so that a type may be renamed.
    public static IEnumerable<string> OfEnums(DbContext db) =>
        from entity in db.Model.GetEntityTypes()
        from property in entity.GetProperties()
        where EnumOf(property.ClrType) is not null
        select $"column {entity.GetTableName()}.{property.GetColumnName()}: {ValuesOf(EnumOf(property.ClrType)!)}";

    public static IEnumerable<Type> EnumsIn(DbContext db) =>
        db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Select(p => EnumOf(p.ClrType)).OfType<Type>().Distinct();

    public static string ValuesOf(Type type) =>
        string.Join(' ',
            Enum.GetValues(type).Cast<Enum>().Select(value => $"{value}={Convert.ToInt64(value, CultureInfo.InvariantCulture)}"));

    /// The archive's values for each value of the server's enums.
    public static IEnumerable<string> OfArchiveNames() =>
        from method in typeof(ArchiveNames).GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.Name == nameof(ArchiveNames.Of)
        let type = method.GetParameters().Single().ParameterType
        let values = Enum.GetValues(type).Cast<object>()
            .Select(value => $"{Convert.ToInt64(value, CultureInfo.InvariantCulture)}={method.Invoke(null, [value])}")
        select $"archive value by number, {type.Name}: {string.Join(' ', values)}";

    public static IEnumerable<string> OfArchiveValues() =>
        from choices in typeof(ArchiveValues).GetNestedTypes()
        select $"archive value {choices.Name}: {string.Join(' ', choices.GetFields().Select(field => field.GetRawConstantValue()))}";

    public static IEnumerable<string> OfConstants(IEnumerable<Type> types) =>
        from type in types
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let stored = field.GetCustomAttribute<StoredNameAttribute>()
        where stored is not null
        select $"{stored.Place}: \"{field.GetRawConstantValue()}\"";

    /// The keys of jobs that are queued once, and the names of locks. Processes of two versions share them.
    public static IEnumerable<string> OfKeys(string text) =>
        from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        from name in node switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "EnqueueOnceAsync" },
                ArgumentList.Arguments: var given
            } => TextsIn("unique key of jobs", given.Skip(1)),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "LockAsync" },
                ArgumentList.Arguments: var given
            } => TextsIn("lock", given),
            MethodDeclarationSyntax { Identifier.Text: "LockOf" } method => TextsIn("lock", [method]),
            _ => [],
        }
        select name;

    /// Lines of the client that end with `// stored: …`: the literals on the line, or the members of the interface that begins there.
    public static IEnumerable<string> OfBrowser(string text)
    {
        var lines = text.Split('\n');
        foreach (var (i, line) in lines.Index())
        {
            if (StoredInBrowser().Match(line) is { Success: true } marked)
            {
                var members = lines.Skip(i + 1).TakeWhile(l => l != "}").Select(l => Member().Match(l)).Where(m => m.Success)
                    .Select(m => m.Groups[1].Value);
                var literals = Literal().Matches(marked.Groups["code"].Value)
                    .Select(m => Interpolation().Replace(m.Value, "*").Trim('"', '`'));
                yield return $"browser, {marked.Groups["place"].Value}: "
                    + $"{string.Join(' ', line.Contains("interface", StringComparison.Ordinal) ? members : literals)}";
            }
        }
        foreach (Match state in HistoryState().Matches(text))
        {
            var keys = state.Groups["keys"].Value.Split(',').Select(key => key.Split(':')[0].Trim())
                .Where(key => !key.StartsWith("...", StringComparison.Ordinal));
            yield return $"browser, history state: {string.Join(' ', keys)}";
        }
    }

    /// Properties without an explicit JSON name in types that are stored as JSON.
    public static IEnumerable<string> UnnamedIn(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetCustomAttribute<JsonPropertyNameAttribute>() is null
            && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always }
        select $"{type.Name}.{property.Name} has no JSON name of its own";

    /// Members of stored enums without an explicit number.
    public static IEnumerable<string> UnnumberedIn(string text, IReadOnlyCollection<string> enums) =>
        from declared in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>()
        where enums.Contains(declared.Identifier.Text)
        from member in declared.Members
        where member.EqualsValue is null
        select $"{declared.Identifier.Text}.{member.Identifier.Text} has no number of its own";

    /// The records of an edit recipe, which is stored as JSON in the row of a video.
    public static IReadOnlyList<Type> Recipes { get; } = [typeof(VideoRecipe), typeof(RecipeText), typeof(RecipeSound), typeof(RecipeJoin)];

    public static IEnumerable<Type> ArchivedRecords =>
        typeof(ArchivedProfile).Assembly.GetExportedTypes().Where(t => t.Name.StartsWith("Archived", StringComparison.Ordinal));

    static IEnumerable<string> PropertiesOf(Type type) =>
        JsonSerializerOptions.Default.GetTypeInfo(type).Properties.Where(property => property.Get is not null)
            .Select(property => property.Name);

    static Type? EnumOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } found ? found : null;

    static IEnumerable<string> TextsIn(string place, IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> nodes) =>
        from node in nodes.SelectMany(n => n.DescendantNodes())
        let words = node switch
        {
            InterpolatedStringExpressionSyntax text =>
                string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : "*")),
            LiteralExpressionSyntax { Token.Value: string text } when !node.Ancestors().OfType<InterpolatedStringExpressionSyntax>()
                .Any() => text,
            _ => null,
        }
        where words is not null
        select $"{place}: \"{words}\"";

    [GeneratedRegex("^(?<code>.*) // stored: (?<place>.+)$")]
    private static partial Regex StoredInBrowser();

    [GeneratedRegex(@"^  (\w+)\??:")]
    private static partial Regex Member();

    [GeneratedRegex("\"[^\"]*\"|`[^`]*`|\\b\\d+\\b")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"history\.(?:push|replace)State\(\{(?<keys>[^}]*)\}")]
    private static partial Regex HistoryState();
}
