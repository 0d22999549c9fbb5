namespace Loquat.Search;

/// How much of the index is looked through: `Below` a place and from another on, counted without their sign.
public readonly record struct SearchRange(bool IsEverybodys, long From, long Below, int Most);
