namespace Loquat.Search;

/// A part of the index: the absolute values of its places are at least `From` and less than `Below`.
public readonly record struct SearchRange(bool IsEverybodys, long From, long Below, int Most);
