using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Loquat.Tests.Conventions;

/// Finds interface texts that are in the code instead of in the resources.
static partial class VisibleText
{
    /// Names that are the same in every language.
    static readonly string[] Names = ["Loquat", "枇杷", "English", "中文", "简体中文"];

    static readonly string[] SpokenAttributes = ["alt", "aria-label", "placeholder", "title"];

    /// Chinese outside of comments, in any kind of source file.
    public static IEnumerable<string> Chinese(string path, string text) =>
        WithoutComments(text).Split('\n')
            .Select((line, index) => (Line: WithoutNames(line), Number: index + 1))
            .Where(l => ChineseLetter().IsMatch(l.Line))
            .Select(l => $"{path}:{l.Number} {l.Line.Trim()}");

    /// Finds `Refusal.Invalid("Too long")`: a refusal is always shown to a person.
    public static IEnumerable<string> Refusals(string path, string text) =>
        from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        let arguments = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } } call
                when IsRefusal(owner) => call.ArgumentList,
            ObjectCreationExpressionSyntax creation when IsRefusal(creation.Type) => creation.ArgumentList,
            _ => null,
        }
        where arguments is not null && arguments.Arguments.Any(IsMessage)
        select $"{path} {node}";

    static bool IsRefusal(ExpressionSyntax name) => name is IdentifierNameSyntax { Identifier.Text: "Refusal" };

    /// A single word is the name of a form field.
    static bool IsMessage(ArgumentSyntax argument) => argument.Expression is InterpolatedStringExpressionSyntax
        or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        && argument.ToString().Contains(' ', StringComparison.Ordinal);

    /// Words in the markup of components, from the generated code.
    public static IEnumerable<string> Components(IEnumerable<SyntaxTree> trees) =>
        from tree in trees
        from type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        from call in type.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax && call.ArgumentList.Arguments is [_, ..]
        let arguments = call.ArgumentList.Arguments.Select(argument => TextOf(argument.Expression)).ToArray()
        where arguments[^1] is not null
        from words in OfCall(((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text, arguments[^1]!,
            arguments is [.., var attribute, _] ? attribute : null)
        where Letters().IsMatch(WithoutNames(words))
        select $"{type.Identifier.Text}: {words.Trim()}";

    /// Long texts are concatenated.
    static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.Token.Value is string text => text,
        BinaryExpressionSyntax sum when TextOf(sum.Left) is { } left && TextOf(sum.Right) is { } right => left + right,
        _ => null,
    };

    static IEnumerable<string> OfCall(string method, string text, string? attribute) => method switch
    {
        "AddContent" => [text],
        "AddMarkupContent" => OfMarkup(text),
        "AddAttribute" when SpokenAttributes.Contains(attribute) => [text],
        _ => [],
    };

    static IEnumerable<string> OfMarkup(string markup)
    {
        var nodes = new HtmlParser().ParseDocument(markup).Descendants().ToList();
        return
        [
            .. nodes.OfType<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style")).Select(t => t.Data),
            .. nodes.OfType<IElement>().SelectMany(e => SpokenAttributes.Select(e.GetAttribute)).OfType<string>(),
        ];
    }

    static string WithoutNames(string text) => Names.OrderByDescending(name => name.Length)
        .Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    /// Keeps line breaks, so that line numbers stay correct.
    static string WithoutComments(string text) =>
        Comment().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"/\*.*?\*/|@\*.*?\*@|<!--.*?-->|(?<![:""'])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseLetter();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
