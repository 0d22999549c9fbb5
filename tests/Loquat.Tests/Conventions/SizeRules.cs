using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Loquat.Tests.Conventions;

/// The maximum length of files and methods, and rules for type names.
static class SizeRules
{
    const int LongestFile = 500;
    const int LongestMethod = 60;
    const int LongestProgram = 80;
    const int WidestLine = 140;
    const int FullestFolder = 45;

    static readonly string[] EmptyNames =
        ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Core", "Base", "Dto"];

    public static IEnumerable<string> BreachesOfLength(string path, string text)
    {
        var longest = Path.GetFileName(path) == "Program.cs" ? LongestProgram : LongestFile;
        var lines = text.TrimEnd('\n').Split('\n').Length;
        return lines > longest ? [$"{path} has {lines} lines"] : [];
    }

    public static IEnumerable<string> BreachesOfWidth(string path, string text) =>
        text.Split('\n').Select((line, index) => (Columns: line.TrimEnd('\r').Length, Number: index + 1))
            .Where(line => line.Columns > WidestLine)
            .Select(line => $"{path}:{line.Number} has {line.Columns} columns");

    public static IEnumerable<string> BreachesOfFolders(IEnumerable<string> paths) =>
        paths.GroupBy(path => path[..path.LastIndexOf('/')]).Where(folder => folder.Count() > FullestFolder)
            .Select(folder => $"{folder.Key} has {folder.Count()} files");

    public static IEnumerable<string> BreachesOfMethods(string path, string text) =>
        from member in Nodes(text)
        where member is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = LinesOf(member)
        where lines > LongestMethod
        select $"{path} has a method of {lines} lines: {NameOf(member)}";

    public static IEnumerable<string> BreachesOfNames(string path, string text) =>
        from type in Nodes(text).OfType<BaseTypeDeclarationSyntax>()
        let suffix = EmptyNames.FirstOrDefault(name => type.Identifier.Text.EndsWith(name, StringComparison.Ordinal))
        where suffix is not null
        select $"{path} has a type that says nothing: {type.Identifier.Text}";

    /// An enum, a record or a type without members may be in the file of the type that it belongs to.
    public static IEnumerable<string> BreachesOfOneTypeAFile(string path, string text)
    {
        var types = Nodes(text).OfType<TypeDeclarationSyntax>()
            .Where(t => t.Parent is not TypeDeclarationSyntax && t.Modifiers.Any(SyntaxKind.PublicKeyword) && !IsShape(t))
            .Select(t => t.Identifier.Text).ToList();
        return types.Count > 1 ? [$"{path} has more than one public type: {string.Join(", ", types)}"] : [];
    }

    static bool IsShape(TypeDeclarationSyntax type) => type is RecordDeclarationSyntax || type.Members.Count == 0;

    static IEnumerable<SyntaxNode> Nodes(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes();

    static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
