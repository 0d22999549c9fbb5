namespace Loquat.Linguistics.Review;

/// <summary>What the scheduler knows about a card.</summary>
/// <param name="State">The phase of learning.</param>
/// <param name="Step">The index of the learning or relearning step, from 0; null in the state <see cref="ReviewState.Review"/>.</param>
/// <param name="Stability">The days after which the probability of recall is 90 %, at least 0.001; null before the first review.</param>
/// <param name="Difficulty">From 1 (easy) to 10; null before the first review.</param>
/// <param name="Due">When the next review is due.</param>
/// <param name="LastReview">When the last review was; null before the first.</param>
public sealed record ReviewCard(
    ReviewState State, int? Step, double? Stability, double? Difficulty, DateTimeOffset Due, DateTimeOffset? LastReview)
{
    /// <summary>A card without reviews, due at once.</summary>
    /// <param name="now">When it is created.</param>
    public static ReviewCard New(DateTimeOffset now) => new(ReviewState.Learning, 0, null, null, now, null);
}
