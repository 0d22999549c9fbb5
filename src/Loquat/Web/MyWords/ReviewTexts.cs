using System.Globalization;
using Loquat.Linguistics.Review;

namespace Loquat.Web.MyWords;

/// The names of ratings and intervals.
public static class ReviewTexts
{
    const double DaysAMonth = 365.25 / 12;
    const double DaysAYear = 365.25;

    // From here on, months and years are easier to read than days.
    const double MostDays = 60;

    public static string NameOf(ReviewRating rating) => rating switch
    {
        ReviewRating.Again => Text.Review_Again,
        ReviewRating.Hard => Text.Review_Hard,
        ReviewRating.Good => Text.Review_Good,
        _ => Text.Review_Easy,
    };

    /// The value of the button.
    public static string ValueOf(ReviewRating rating) => rating switch
    {
        ReviewRating.Again => "again",
        ReviewRating.Hard => "hard",
        ReviewRating.Good => "good",
        _ => "easy",
    };

    public static ReviewRating? RatingOf(string value) => Enum.GetValues<ReviewRating>().Cast<ReviewRating?>()
        .FirstOrDefault(rating => ValueOf(rating!.Value) == value);

    /// Such as "10 min", "3 d" or "1.2 y".
    public static string Of(TimeSpan interval) => interval.TotalDays switch
    {
        < 1d / 24 => Wording.Of(Text.Interval_Minutes, Math.Max(1, Math.Ceiling(interval.TotalMinutes))),
        < 1 => Wording.Of(Text.Interval_Hours, Math.Ceiling(interval.TotalHours)),
        < MostDays => Wording.Of(Text.Interval_Days, Math.Round(interval.TotalDays)),
        < DaysAYear => Wording.Of(Text.Interval_Months, Rounded(interval.TotalDays / DaysAMonth)),
        var days => Wording.Of(Text.Interval_Years, Rounded(days / DaysAYear)),
    };

    static string Rounded(double number) => number.ToString("0.#", CultureInfo.CurrentCulture);
}
