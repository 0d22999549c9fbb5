namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Represents texts of several languages as vectors in one space, in which texts with the same meaning are near.</summary>
public abstract class TextEncoder
{
    /// <summary>A short name for reports.</summary>
    public abstract string Name { get; }

    /// <summary>Returns the components of each text. The length of each vector is 1, or 0 for a text without words.</summary>
    public abstract IReadOnlyList<IReadOnlyList<WeightedWord>> Encode(IReadOnlyList<string> texts);
}
