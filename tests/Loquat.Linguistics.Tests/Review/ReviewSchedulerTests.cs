using Loquat.Linguistics.Review;
using static Loquat.Linguistics.Review.ReviewRating;

namespace Loquat.Linguistics.Tests.Review;

/// The names of tests from the test suite of py-fsrs (tests/test_basic.py) end with `as_in_py_fsrs`.
public class ReviewSchedulerTests
{
    static readonly DateTimeOffset Start = new(2022, 11, 29, 12, 30, 0, TimeSpan.Zero);
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Intervals_are_as_in_py_fsrs()
    {
        ReviewRating[] ratings = [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good];

        Assert.Equal([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21], Days(ReviewScheduler.Default, ratings));
    }

    [Fact]
    public void The_memory_state_is_as_in_py_fsrs()
    {
        var (card, at) = (ReviewCard.New(Start), Start);
        foreach (var (rating, days) in new[] { (Again, 0), (Good, 0), (Good, 1), (Good, 3), (Good, 8), (Good, 21) })
        {
            at += TimeSpan.FromDays(days);
            card = ReviewScheduler.Default.Review(card, rating, at);
        }

        Assert.Equal(53.62691, card.Stability!.Value, 1e-4);
        Assert.Equal(6.3574867, card.Difficulty!.Value, 1e-4);
    }

    [Fact]
    public void Repeated_easy_reviews_give_the_least_difficulty_as_in_py_fsrs()
    {
        var card = ReviewCard.New(Start);
        for (var i = 0; i < 10; i++)
        {
            card = ReviewScheduler.Default.Review(card, Easy, Start + TimeSpan.FromMicroseconds(i));
        }

        Assert.Equal(1.0, card.Difficulty);
    }

    [Theory]
    [InlineData(Again, ReviewState.Learning, 0, 60)]
    [InlineData(Hard, ReviewState.Learning, 0, 330)]
    [InlineData(Good, ReviewState.Learning, 1, 600)]
    [InlineData(Easy, ReviewState.Review, null, 8 * 86_400)]
    public void A_new_card_goes_through_the_learning_steps_as_in_py_fsrs(ReviewRating rating, ReviewState state, int? step, int seconds)
    {
        var card = ReviewScheduler.Default.Review(ReviewCard.New(Start), rating, Start);

        Assert.Equal((state, step, TimeSpan.FromSeconds(seconds)), (card.State, card.Step, card.Due - Start));
    }

    [Fact]
    public void A_forgotten_card_is_relearned_as_in_py_fsrs()
    {
        var card = Reviewed(ReviewScheduler.Default, Good, Good, Good, Again);
        Assert.Equal((ReviewState.Relearning, 0, 10 * Minute), (card.State, card.Step, card.Due - card.LastReview));

        card = ReviewScheduler.Default.Review(card, Again, card.Due);
        Assert.Equal((ReviewState.Relearning, 0, 10 * Minute), (card.State, card.Step, card.Due - card.LastReview));

        card = ReviewScheduler.Default.Review(card, Good, card.Due);
        Assert.Equal((ReviewState.Review, null), (card.State, card.Step));
        Assert.True(card.Due - card.LastReview >= TimeSpan.FromDays(1));
    }

    [Fact]
    public void Hard_keeps_the_step_as_in_py_fsrs()
    {
        var one = new ReviewScheduler(learningSteps: [10 * Minute], relearningSteps: [10 * Minute]);
        Assert.Equal(15 * Minute, IntervalAfter(one, Hard));
        Assert.Equal(15 * Minute, IntervalAfter(one, Easy, Again, Hard));

        var two = new ReviewScheduler(relearningSteps: [Minute, 10 * Minute]);
        Assert.Equal(10 * Minute, IntervalAfter(two, Good, Hard));
        Assert.Equal(5.5 * Minute, IntervalAfter(two, Easy, Again, Hard));
        Assert.Equal(10 * Minute, IntervalAfter(two, Easy, Again, Hard, Good, Hard));
        Assert.Equal(ReviewState.Review, Reviewed(two, Easy, Again, Hard, Good, Hard, Good).State);
    }

    [Fact]
    public void Without_steps_every_interval_is_a_day_or_more_as_in_py_fsrs()
    {
        var card = Reviewed(new ReviewScheduler(learningSteps: []), Again);
        Assert.Equal(ReviewState.Review, card.State);
        Assert.True(card.Due - card.LastReview >= TimeSpan.FromDays(1));

        card = Reviewed(new ReviewScheduler(relearningSteps: []), Good, Good, Again);
        Assert.Equal(ReviewState.Review, card.State);
        Assert.True(card.Due - card.LastReview >= TimeSpan.FromDays(1));
    }

    [Fact]
    public void A_card_can_move_to_a_scheduler_with_fewer_steps_as_in_py_fsrs()
    {
        var card = Reviewed(new ReviewScheduler(relearningSteps: [Minute, 10 * Minute]), Easy, Again, Good);
        Assert.Equal((ReviewState.Relearning, 1), (card.State, card.Step));

        var fewer = new ReviewScheduler(relearningSteps: [Minute]);
        Assert.Equal((ReviewState.Relearning, 0), (fewer.Review(card, Again, card.Due).State, fewer.Review(card, Again, card.Due).Step));
        Assert.Equal(ReviewState.Review, fewer.Review(card, Hard, card.Due).State);
        Assert.Equal(ReviewState.Review, new ReviewScheduler(relearningSteps: []).Review(card, Hard, card.Due).State);
    }

    [Fact]
    public void No_interval_is_longer_than_the_longest_as_in_py_fsrs()
    {
        var scheduler = new ReviewScheduler(longestDays: 100);

        Assert.All(Days(scheduler, [Easy, Good, Easy, Good]), days => Assert.InRange(days, 0, 100));
        Assert.Equal(100, Days(scheduler, [Easy, Good, Easy, Good])[^1]);
    }

    [Fact]
    public void Stability_has_a_lower_bound_as_in_py_fsrs()
    {
        var card = ReviewCard.New(Start);
        for (var i = 0; i < 1_000; i++)
        {
            card = ReviewScheduler.Default.Review(card, Again, card.Due + TimeSpan.FromDays(1));
            Assert.True(card.Stability >= 0.001);
        }
    }

    [Fact]
    public void Recall_falls_to_the_retention_until_the_card_is_due()
    {
        Assert.Equal(0, ReviewScheduler.Default.RecallOf(ReviewCard.New(Start), Start));

        var card = Reviewed(ReviewScheduler.Default, Good, Good, Good, Good);
        Assert.Equal(1, ReviewScheduler.Default.RecallOf(card, card.LastReview!.Value));
        Assert.Equal(0.9, ReviewScheduler.Default.RecallOf(card, card.Due), 0.01);
    }

    [Fact]
    public void Weights_out_of_their_range_are_refused_as_in_py_fsrs()
    {
        var weights = ReviewScheduler.DefaultWeights;

        Assert.Throws<ArgumentException>(() => new ReviewScheduler(weights: []));
        Assert.Throws<ArgumentException>(() => new ReviewScheduler(weights: [.. weights.Take(20)]));
        Assert.Throws<ArgumentException>(() => new ReviewScheduler(weights: [.. weights, 1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new ReviewScheduler(weights: [.. weights.Select((w, i) => i == 6 ? 100 : w)]));
        Assert.Throws<ArgumentException>(() => new ReviewScheduler(weights: [.. weights.Select((w, i) => i == 10 ? -42 : w)]));
        Assert.Throws<ArgumentException>(() => new ReviewScheduler(retention: 1));
    }

    [Fact]
    public void Two_hundred_histories_are_as_in_py_fsrs()
    {
        var histories = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "review-histories.tsv"))
            .Where(line => !line.StartsWith('#')).ToList();

        Assert.Equal(200, histories.Count);
        Assert.All(histories, CheckHistory);
    }

    static void CheckHistory(string history)
    {
        var (card, at) = (ReviewCard.New(Start), Start);
        foreach (var review in history.Split('\t').Skip(1).Select(cell => cell.Split(' ')))
        {
            at += TimeSpan.FromSeconds(Number(review[0]));
            card = ReviewScheduler.Default.Review(card, (ReviewRating)Number(review[1]), at);

            Assert.Equal(((ReviewState)Number(review[2]), review[3] == "-" ? null : (int?)Number(review[3])), (card.State, card.Step));
            Assert.Equal(1, card.Stability!.Value / Number(review[4]), 1e-6);
            Assert.Equal(1, card.Difficulty!.Value / Number(review[5]), 1e-6);
            Assert.Equal(TimeSpan.FromSeconds(Number(review[6])), card.Due - at);
        }
    }

    static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// Reviews a new card each time when it is due.
    static ReviewCard Reviewed(ReviewScheduler scheduler, params ReviewRating[] ratings) =>
        ratings.Aggregate(ReviewCard.New(Start), (card, rating) => scheduler.Review(card, rating, card.Due));

    static TimeSpan? IntervalAfter(ReviewScheduler scheduler, params ReviewRating[] ratings) =>
        Reviewed(scheduler, ratings) is var card ? card.Due - card.LastReview : null;

    static IReadOnlyList<int> Days(ReviewScheduler scheduler, ReviewRating[] ratings) =>
        [.. ratings.Select((_, i) => (int)IntervalAfter(scheduler, ratings[..(i + 1)])!.Value.TotalDays)];
}
