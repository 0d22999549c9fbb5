namespace Loquat.Linguistics.CrossLanguage;

/// <summary>A word or term with the weight that it has for another one or in a text.</summary>
/// <param name="Text">The word.</param>
/// <param name="Weight">Greater than 0; relative to the weights beside it.</param>
public readonly record struct WeightedWord(string Text, double Weight);
