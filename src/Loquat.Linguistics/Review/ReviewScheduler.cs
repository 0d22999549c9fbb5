namespace Loquat.Linguistics.Review;

/// <summary>Decides when a card is shown again: spaced repetition by FSRS-6.</summary>
/// <remarks>
/// New and forgotten cards go through steps of minutes. Afterwards the intervals are the whole days until the probability of recall falls
/// to the desired retention. Intervals are not randomised. The results equal those of py-fsrs 6 without fuzz
/// (https://github.com/open-spaced-repetition/py-fsrs).
/// </remarks>
public sealed class ReviewScheduler
{
    /// <summary>The default weights of FSRS-6, which were fitted to the reviews of many people.</summary>
    public static readonly IReadOnlyList<double> DefaultWeights =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014,
        1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    const double HardAtOnlyStep = 1.5;

    readonly MemoryModel memory;
    readonly double retention;
    readonly TimeSpan[] learningSteps;
    readonly TimeSpan[] relearningSteps;
    readonly int longestDays;

    /// <summary>Creates a scheduler. Every parameter has the default of py-fsrs.</summary>
    /// <param name="weights">21 weights of FSRS-6.</param>
    /// <param name="retention">The probability of recall at which a review is due, between 0 and 1, both excluded.</param>
    /// <param name="learningSteps">The intervals of a new card; 1 and 10 minutes by default.</param>
    /// <param name="relearningSteps">The intervals of a forgotten card; 10 minutes by default.</param>
    /// <param name="longestDays">The longest interval in days, at least 1.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public ReviewScheduler(
        IReadOnlyList<double>? weights = null, double retention = 0.9, IReadOnlyList<TimeSpan>? learningSteps = null,
        IReadOnlyList<TimeSpan>? relearningSteps = null, int longestDays = 36_500)
    {
        if (!(retention is > 0 and < 1))
        {
            throw new ArgumentException("The retention must be between 0 and 1.", nameof(retention));
        }
        if (longestDays < 1)
        {
            throw new ArgumentException("The longest interval must be a day or more.", nameof(longestDays));
        }
        memory = new MemoryModel(weights ?? DefaultWeights);
        (this.retention, this.longestDays) = (retention, longestDays);
        this.learningSteps = [.. learningSteps ?? [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)]];
        this.relearningSteps = [.. relearningSteps ?? [TimeSpan.FromMinutes(10)]];
    }

    /// <summary>The scheduler with default parameters.</summary>
    public static ReviewScheduler Default { get; } = new();

    /// <summary>The probability that the card is recalled, from 0 to 1; 0 before its first review. It changes once a day.</summary>
    /// <param name="card">The card.</param>
    /// <param name="at">The time of the recall.</param>
    public double RecallOf(ReviewCard card, DateTimeOffset at) => card is { LastReview: { } last, Stability: { } stability }
        ? memory.RecallAfter(Math.Max(0, DaysBetween(last, at)), stability)
        : 0;

    /// <summary>Returns the card as it is after a review.</summary>
    /// <param name="card">The card before the review. It may be reviewed before it is due.</param>
    /// <param name="rating">How well it was recalled.</param>
    /// <param name="at">The time of the review.</param>
    public ReviewCard Review(ReviewCard card, ReviewRating rating, DateTimeOffset at)
    {
        var next = Remember(card, rating, at);
        var (state, step, interval) = card.State switch
        {
            ReviewState.Review => AfterReview(next, rating),
            ReviewState.Relearning => AfterStep(next, rating, relearningSteps),
            _ => AfterStep(next, rating, learningSteps),
        };
        return next with { State = state, Step = step, Due = at + interval, LastReview = at };
    }

    ReviewCard Remember(ReviewCard card, ReviewRating rating, DateTimeOffset at)
    {
        if (card is not { Stability: { } stability, Difficulty: { } difficulty })
        {
            return card with { Stability = memory.InitialStability(rating), Difficulty = memory.InitialDifficulty(rating) };
        }
        return card with
        {
            Stability = card.LastReview is { } last && DaysBetween(last, at) < 1
                ? memory.StabilitySameDay(stability, rating)
                : memory.NextStability(difficulty, stability, RecallOf(card, at), rating),
            Difficulty = memory.NextDifficulty(difficulty, rating),
        };
    }

    (ReviewState State, int? Step, TimeSpan Interval) AfterReview(ReviewCard card, ReviewRating rating) =>
        rating == ReviewRating.Again && relearningSteps.Length > 0
            ? (ReviewState.Relearning, 0, relearningSteps[0])
            : Learned(card);

    (ReviewState State, int? Step, TimeSpan Interval) AfterStep(ReviewCard card, ReviewRating rating, TimeSpan[] steps)
    {
        var step = card.Step ?? 0;
        // The card can come from a scheduler with more steps.
        var isPast = steps.Length == 0 || (step >= steps.Length && rating != ReviewRating.Again);
        return rating switch
        {
            _ when isPast => Learned(card),
            ReviewRating.Again => (card.State, 0, steps[0]),
            ReviewRating.Hard => (card.State, step, HardInterval(step, steps)),
            ReviewRating.Good when step + 1 < steps.Length => (card.State, step + 1, steps[step + 1]),
            _ => Learned(card),
        };
    }

    static TimeSpan HardInterval(int step, TimeSpan[] steps) => (step, steps) switch
    {
        (0, [var only]) => only * HardAtOnlyStep,
        (0, [var first, var second, ..]) => (first + second) / 2,
        _ => steps[step],
    };

    (ReviewState State, int? Step, TimeSpan Interval) Learned(ReviewCard card)
    {
        var days = Math.Round(memory.DaysUntil(retention, card.Stability!.Value));
        return (ReviewState.Review, null, TimeSpan.FromDays(Math.Clamp(days, 1, longestDays)));
    }

    // Whole days, rounded down, also for a clock that went back.
    static double DaysBetween(DateTimeOffset from, DateTimeOffset to) => Math.Floor((to - from).TotalDays);
}
