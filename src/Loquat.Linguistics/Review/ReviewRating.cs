namespace Loquat.Linguistics.Review;

/// <summary>How well a person recalled a card.</summary>
public enum ReviewRating
{
    /// <summary>Not at all.</summary>
    Again = 1,

    /// <summary>With serious effort.</summary>
    Hard = 2,

    /// <summary>After some thought.</summary>
    Good = 3,

    /// <summary>At once.</summary>
    Easy = 4,
}
