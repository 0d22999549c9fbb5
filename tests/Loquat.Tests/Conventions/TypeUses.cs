using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Loquat.Tests.Conventions;

/// Finds which type names which other in its source: in signatures, bodies, attributes, constants and SQL fragments. Names are resolved by
/// the scopes of C#, which is much faster than binding every expression. A type that is used without being named comes from a member of a
/// named type, so no dependency between modules is missed.
sealed class TypeUses
{
    readonly CSharpCompilation compilation;
    readonly HashSet<string> names;
    readonly HashSet<string> namespaces;
    readonly ILookup<string, INamedTypeSymbol> extensions;

    /// `outside` lists foreign namespaces whose types are included.
    public TypeUses(CSharpCompilation compilation, IEnumerable<string> outside)
    {
        this.compilation = compilation;
        var own = TypesIn(compilation.Assembly.GlobalNamespace).ToList();
        var others = outside.Select(NamespaceOf).OfType<INamespaceSymbol>().SelectMany(TypesIn);
        names = [.. own.Concat(others).Select(type => type.Name)];
        namespaces = [.. own.SelectMany(type => NamesOf(type.ContainingNamespace))];
        extensions = own.Where(type => type.IsStatic).SelectMany(type => ExtensionsOf(type).Select(name => (Name: name, Type: type)))
            .ToLookup(e => e.Name, e => e.Type);
    }

    public IEnumerable<TypeUse> All() => compilation.SyntaxTrees.AsParallel().AsOrdered().SelectMany(In).Distinct();

    List<TypeUse> In(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var declared = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax)
            .Select(node => (Node: node, User: UserOf(model, node))).ToList();
        var uses = declared.SelectMany(d => new Scope(this, model, d.Node).Types().Select(used => new TypeUse(d.User, used)))
            .Concat(StaticUsings(model, tree).SelectMany(used => declared.Select(d => new TypeUse(d.User, used))))
            .Where(use => !SymbolEqualityComparer.Default.Equals(use.User, use.Used)).Distinct().ToList();
        var known = uses.Select(use => use.Used.ContainingNamespace.ToDisplayString()).ToHashSet();
        var imported = tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(u => u.NamespaceOrType.ToString()).ToList();
        return [
            .. uses,
            .. declared.SelectMany(
                d => Extended(model, d.Node, d.User, space => !known.Contains(space) && IsVisible(space, d.User, imported)))
        ];
    }

    INamedTypeSymbol UserOf(SemanticModel model, SyntaxNode node) =>
        node is GlobalStatementSyntax
            ? compilation.GetEntryPoint(default)!.ContainingType
            : (INamedTypeSymbol)model.GetDeclaredSymbol(node)!;

    static IEnumerable<INamedTypeSymbol> StaticUsings(SemanticModel model, SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Usings.Where(u => u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(u => model.GetSymbolInfo(u.NamespaceOrType).Symbol as INamedTypeSymbol).OfType<INamedTypeSymbol>()
            .Where(type => type.DeclaringSyntaxReferences.Length > 0);

    /// Extension members are the only ones that can be used without naming a type. They are bound only if nothing else shows that the file
    /// uses the namespace.
    IEnumerable<TypeUse> Extended(SemanticModel model, SyntaxNode node, INamedTypeSymbol user, Func<string, bool> isSought)
    {
        return
            from name in node.DescendantNodes().OfType<SimpleNameSyntax>()
            where IsMember(name) && extensions[name.Identifier.ValueText].Any(IsSought)
            let symbol = model.GetSymbolInfo(name).Symbol
            let extension = Outermost((symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol?.ContainingType)
            where extension is not null && extensions[name.Identifier.ValueText].Contains(extension, SymbolEqualityComparer.Default)
                && IsSought(extension)
            select new TypeUse(user, extension);

        bool IsSought(INamedTypeSymbol type) => isSought(type.ContainingNamespace.ToDisplayString());
    }

    /// A namespace is visible if it encloses the type or is imported; imports may be relative.
    static bool IsVisible(string space, INamedTypeSymbol user, List<string> imported)
    {
        var own = user.ContainingNamespace.ToDisplayString();
        return own.StartsWith($"{space}.", StringComparison.Ordinal)
            || (space != own && imported.Exists(name => $".{space}".EndsWith($".{name.Split("::")[^1]}", StringComparison.Ordinal)));
    }

    static bool IsMember(SimpleNameSyntax name) =>
        name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    static INamedTypeSymbol? Outermost(INamedTypeSymbol? type) => type?.ContainingType is { } outer ? Outermost(outer) : type;

    static IEnumerable<string> ExtensionsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod).Select(method => method.Name)
            .Concat(type.GetTypeMembers().Where(block => block.IsExtension).SelectMany(block => block.GetMembers())
                .Select(member => member.Name));

    INamespaceSymbol? NamespaceOf(string name) =>
        name.Split('.')
            .Aggregate((INamespaceSymbol?)compilation.GlobalNamespace,
                (space, part) => space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part));

    static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    static string[] NamesOf(INamespaceSymbol space) => space.ToDisplayString().Split('.');

    /// Resolves names within the braces of one type.
    sealed class Scope(TypeUses uses, SemanticModel model, SyntaxNode declaration)
    {
        readonly Dictionary<(string, bool), ISymbol?> found = [];
        readonly int position = declaration is BaseTypeDeclarationSyntax { OpenBraceToken: { IsMissing: false, RawKind: not 0 } brace }
            ? brace.Span.End
            : declaration.SpanStart;

        public IEnumerable<INamedTypeSymbol> Types() =>
            declaration.DescendantNodes().OfType<SimpleNameSyntax>().Select(TypeOf).Select(Outermost).OfType<INamedTypeSymbol>()
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

        INamedTypeSymbol? TypeOf(SimpleNameSyntax name)
        {
            var text = name.Identifier.ValueText;
            var isAttribute = name.Parent is AttributeSyntax;
            if (!isAttribute && !uses.names.Contains(text))
            {
                return null;
            }
            return name.Parent switch
            {
                QualifiedNameSyntax qualified when qualified.Right == name => TypeIn(SpaceOf(qualified.Left), text),
                AliasQualifiedNameSyntax => TypeIn(model.Compilation.GlobalNamespace, text),
                MemberAccessExpressionSyntax access when access.Name == name => TypeIn(SpaceOf(access.Expression), text),
                MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => null,
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set when set.Left == name => null,
                AttributeSyntax => (Find(text, isType: true) ?? Find($"{text}Attribute", isType: true)) as INamedTypeSymbol,
                _ => Find(text, SyntaxFacts.IsInTypeOnlyContext(name)) as INamedTypeSymbol,
            };
        }

        static INamedTypeSymbol? TypeIn(INamespaceSymbol? space, string name) => space?.GetTypeMembers(name).FirstOrDefault();

        /// Resolves `Notes.Boards` or `global::Loquat.Notes`; null if the name is not a namespace.
        INamespaceSymbol? SpaceOf(ExpressionSyntax name) => name switch
        {
            AliasQualifiedNameSyntax alias => SpaceIn(model.Compilation.GlobalNamespace, alias.Name),
            QualifiedNameSyntax qualified => SpaceIn(SpaceOf(qualified.Left), qualified.Right),
            MemberAccessExpressionSyntax access => SpaceIn(SpaceOf(access.Expression), access.Name),
            SimpleNameSyntax simple when uses.namespaces.Contains(simple.Identifier.ValueText) =>
                Find(simple.Identifier.ValueText, SyntaxFacts.IsInTypeOnlyContext(simple)) as INamespaceSymbol,
            _ => null,
        };

        static INamespaceSymbol? SpaceIn(INamespaceSymbol? space, SimpleNameSyntax name) =>
            space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name.Identifier.ValueText);

        /// A property hides a type of the same name, except where only a type is allowed.
        ISymbol? Find(string name, bool isType)
        {
            if (!found.TryGetValue((name, isType), out var symbol))
            {
                var symbols = isType ? model.LookupNamespacesAndTypes(position, name: name) : model.LookupSymbols(position, name: name);
                found[(name, isType)] = symbol = symbols.FirstOrDefault() is IAliasSymbol alias ? alias.Target : symbols.FirstOrDefault();
            }
            return symbol;
        }
    }
}
