using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Loquat.Tests.House;

/// Finds words for people that stand in the code instead of in the resources.
static partial class VisibleText
{
    /// The same in every language.
    static readonly string[] Names = ["Loquat", "枇杷", "English", "中文", "简体中文"];

    static readonly string[] SpokenAttributes = ["alt", "aria-label", "placeholder", "title"];

    /// Chinese outside of comments, in any kind of source file.
    public static IEnumerable<string> Chinese(string path, string text) =>
        WithoutComments(text).Split('\n')
            .Select((line, index) => (Line: WithoutNames(line), Number: index + 1))
            .Where(l => ChineseLetter().IsMatch(l.Line))
            .Select(l => $"{path}:{l.Number} {l.Line.Trim()}");

    /// `Refusal.Invalid("Too long")`: a refusal is always shown to a person.
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

    /// A name of a form field is one word.
    static bool IsMessage(ArgumentSyntax argument) => argument.Expression is InterpolatedStringExpressionSyntax
        or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        && argument.ToString().Contains(' ', StringComparison.Ordinal);

    /// Words in the markup of components, as the Razor compiler left them.
    public static IEnumerable<string> Components(string assemblyPath, Func<TypeDefinition, bool> which)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        return
        [
            .. from type in module.Types.Where(which)
               from method in TypeUses.WithNested(type).SelectMany(t => t.Methods)
               where method.HasBody
               from words in OfMethod(method)
               select $"{type.FullName}: {words}",
        ];
    }

    static IEnumerable<string> OfMethod(MethodDefinition method) =>
        method.Body.Instructions
            .Where(i => i.Operand is MethodReference { DeclaringType.Name: "RenderTreeBuilder" } && i.Previous?.OpCode == OpCodes.Ldstr)
            .SelectMany(i => OfCall(((MethodReference)i.Operand).Name, (string)i.Previous.Operand, i.Previous.Previous?.Operand as string))
            .Where(words => Letters().IsMatch(WithoutNames(words)))
            .Select(words => words.Trim());

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

    /// Line numbers stay as they are.
    static string WithoutComments(string text) =>
        Comment().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"/\*.*?\*/|@\*.*?\*@|<!--.*?-->|(?<![:""'])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseLetter();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
