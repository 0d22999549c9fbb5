using Microsoft.CodeAnalysis;

namespace Loquat.Tests.Conventions;

/// One type names another. Both are outermost types.
sealed class TypeUse(INamedTypeSymbol user, INamedTypeSymbol used) : IEquatable<TypeUse>
{
    public INamedTypeSymbol User => user;
    public INamedTypeSymbol Used => used;

    public bool Equals(TypeUse? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(User, other.User)
            && SymbolEqualityComparer.Default.Equals(Used, other.Used);

    public override bool Equals(object? obj) => Equals(obj as TypeUse);

    public override int GetHashCode() =>
        HashCode.Combine(SymbolEqualityComparer.Default.GetHashCode(User), SymbolEqualityComparer.Default.GetHashCode(Used));
}
