namespace Loquat.Linguistics.Review;

/// <summary>
/// The formulas of FSRS-6 for stability, difficulty and the probability of recall; see
/// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
/// </summary>
sealed class MemoryModel
{
    const double LeastStability = 0.001;
    const double LeastDifficulty = 1;
    const double MostDifficulty = 10;

    // A stability is the time until recall falls to this probability.
    const double StableRecall = 0.9;

    // The ranges that the optimizer of FSRS-6 keeps to.
    static readonly double[] Lower =
        [0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1];

    static readonly double[] Upper = [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8];

    readonly double[] w;
    readonly double decay;
    readonly double factor;

    /// <exception cref="ArgumentException">Not 21 weights, or one is out of its range.</exception>
    public MemoryModel(IReadOnlyList<double> weights)
    {
        if (weights.Count != Lower.Length)
        {
            throw new ArgumentException($"FSRS-6 has {Lower.Length} weights, not {weights.Count}.", nameof(weights));
        }
        w = [.. weights];
        for (var i = 0; i < w.Length; i++)
        {
            if (!(w[i] >= Lower[i] && w[i] <= Upper[i]))
            {
                throw new ArgumentException($"Weight {i} is {w[i]}, not between {Lower[i]} and {Upper[i]}.", nameof(weights));
            }
        }
        decay = -w[20];
        factor = Math.Pow(StableRecall, 1 / decay) - 1;
    }

    public double InitialStability(ReviewRating rating) => Math.Max(w[(int)rating - 1], LeastStability);

    public double InitialDifficulty(ReviewRating rating) => Clamp(UnclampedDifficulty(rating));

    public double RecallAfter(double days, double stability) => Math.Pow(1 + factor * days / stability, decay);

    /// <summary>The days until the probability of recall falls to a value.</summary>
    public double DaysUntil(double recall, double stability) => stability / factor * (Math.Pow(recall, 1 / decay) - 1);

    public double NextDifficulty(double difficulty, ReviewRating rating)
    {
        var change = -w[6] * ((int)rating - 3);
        var damped = difficulty + (MostDifficulty - difficulty) * change / 9;
        return Clamp(w[7] * UnclampedDifficulty(ReviewRating.Easy) + (1 - w[7]) * damped);
    }

    /// <summary>After a second review within a day.</summary>
    public double StabilitySameDay(double stability, ReviewRating rating)
    {
        var growth = Math.Exp(w[17] * ((int)rating - 3 + w[18])) * Math.Pow(stability, -w[19]);
        return Math.Max(stability * (rating >= ReviewRating.Good ? Math.Max(growth, 1) : growth), LeastStability);
    }

    /// <summary>After a review a day or more later.</summary>
    public double NextStability(double difficulty, double stability, double recall, ReviewRating rating) => Math.Max(
        rating == ReviewRating.Again ? Forgotten(difficulty, stability, recall) : Recalled(difficulty, stability, recall, rating),
        LeastStability);

    double Recalled(double difficulty, double stability, double recall, ReviewRating rating)
    {
        var weight = rating switch { ReviewRating.Hard => w[15], ReviewRating.Easy => w[16], _ => 1 };
        return stability * (1 + Math.Exp(w[8]) * (11 - difficulty) * Math.Pow(stability, -w[9])
            * (Math.Exp((1 - recall) * w[10]) - 1) * weight);
    }

    double Forgotten(double difficulty, double stability, double recall) => Math.Min(
        w[11] * Math.Pow(difficulty, -w[12]) * (Math.Pow(stability + 1, w[13]) - 1) * Math.Exp((1 - recall) * w[14]),
        stability / Math.Exp(w[17] * w[18]));

    double UnclampedDifficulty(ReviewRating rating) => w[4] - Math.Exp(w[5] * ((int)rating - 1)) + 1;

    static double Clamp(double difficulty) => Math.Clamp(difficulty, LeastDifficulty, MostDifficulty);
}
