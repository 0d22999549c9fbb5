using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Loquat.Tests.Conventions;

/// The names in a source file: the file and its folder, types and members, markup and style sheets.
static partial class SourceNames
{
    public static IEnumerable<(NameKind Kind, string Name)> In(string path, string text) =>
        InPath(path).Concat(Path.GetExtension(path) switch
        {
            ".cs" => InCSharp(path, text),
            ".ts" => InTypeScript(text).Concat(InMarkup(text)),
            ".razor" => InCode(text).Concat(InMarkup(text)),
            ".css" => InStyle(text),
            _ => [],
        }).Distinct();

    static IEnumerable<(NameKind, string)> InPath(string path) =>
        path.Split('/').TakeLast(2).Select(part => (NameKind.Path, part.Split('.')[0]));

    /// Members of tests are skipped, because test methods are sentences.
    static IEnumerable<(NameKind, string)> InCSharp(string path, string text) =>
        from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        from name in NamesOf(node)
        where name.Kind == NameKind.Type || !path.StartsWith("tests/", StringComparison.Ordinal)
        select name;

    static IEnumerable<(NameKind Kind, string)> NamesOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => [(NameKind.Type, type.Identifier.Text)],
        DelegateDeclarationSyntax type => [(NameKind.Type, type.Identifier.Text)],
        MethodDeclarationSyntax method => [(NameKind.Member, method.Identifier.Text)],
        LocalFunctionStatementSyntax function => [(NameKind.Member, function.Identifier.Text)],
        PropertyDeclarationSyntax property => [(NameKind.Member, property.Identifier.Text)],
        EnumMemberDeclarationSyntax member => [(NameKind.Member, member.Identifier.Text)],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (NameKind.Member, variable.Identifier.Text)),
        _ => [],
    };

    /// Names in the code block of a Razor component.
    static IEnumerable<(NameKind, string)> InCode(string text) =>
        text.IndexOf("@code", StringComparison.Ordinal) is >= 0 and var at && text.IndexOf('{', at) is >= 0 and var brace
            ? InCSharp("", $"class Code {text[brace..]}").Where(name => name.Item2 != "Code") : [];

    static IEnumerable<(NameKind, string)> InTypeScript(string text) =>
        ScriptType().Matches(text).Select(match => (NameKind.Type, match.Groups["name"].Value))
            .Concat(ScriptMember().Matches(text).Select(match => (NameKind.Member, match.Groups["name"].Value)));

    static IEnumerable<(NameKind, string)> InMarkup(string text) =>
        MarkupClass().Matches(text).SelectMany(match => match.Groups["name"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(MarkupName().Matches(text).Select(match => match.Groups["name"].Value))
            .Where(name => PlainName().IsMatch(name)).Select(name => (NameKind.Markup, name));

    static IEnumerable<(NameKind, string)> InStyle(string text) =>
        StyleName().Matches(StyleComment().Replace(text, "")).Select(match => (NameKind.Markup, match.Groups["name"].Value));

    [GeneratedRegex(@"\b(?:class|interface|type|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex ScriptType();

    [GeneratedRegex(@"^(?:export )?(?:async )?(?:function|const|let) (?<name>\w+)"
        + @"|^  (?:private |protected |static |readonly |async |get |set )*(?<name>\w+)(?:\(|[?!]?:)", RegexOptions.Multiline)]
    private static partial Regex ScriptMember();

    [GeneratedRegex("""\bclass="(?<name>[^"]*)"|classList\.\w+\("(?<name>[^"]*)"|\bclassName(?: =|:) "(?<name>[^"]*)(?=")""")]
    private static partial Regex MarkupClass();

    [GeneratedRegex("""\bid="(?<name>[^"@]*)"|\b(?<name>data-[a-z][a-z-]*)|dataset\["(?<name>\w+)"\]""")]
    private static partial Regex MarkupName();

    [GeneratedRegex(@"(?<![\w)])[.#](?<name>[a-z][\w-]*)|\[(?<name>data-[a-z-]+)")]
    private static partial Regex StyleName();

    [GeneratedRegex(@"/\*.*?\*/|url\([^)]*\)", RegexOptions.Singleline)]
    private static partial Regex StyleComment();

    [GeneratedRegex(@"^[A-Za-z][\w-]*$")]
    private static partial Regex PlainName();
}
