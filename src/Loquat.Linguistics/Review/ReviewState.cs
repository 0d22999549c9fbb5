namespace Loquat.Linguistics.Review;

/// <summary>The phase of learning that a card is in.</summary>
public enum ReviewState
{
    /// <summary>New, or in the first short steps of minutes.</summary>
    Learning = 1,

    /// <summary>Learned: the intervals are whole days.</summary>
    Review = 2,

    /// <summary>Forgotten, and again in steps of minutes.</summary>
    Relearning = 3,
}
