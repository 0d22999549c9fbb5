using System.Globalization;
using Loquat.Discovery.Statistics;

namespace Loquat.Web.Discovery;

/// Formats statistics for authors. Small numbers of viewers are not shown exactly.
public static class StatisticsTexts
{
    public static string Of(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// Formats a number of views.
    public static string OfViews(long number) =>
        IsTold(number) ? Of(number) : Wording.Of(Text.Statistics_Few, Of(StatisticsSums.FewestTold));

    public static bool IsTold(long number) => number is 0 or >= StatisticsSums.FewestTold;

    /// The number for scripts and spreadsheets; empty if it is not shown exactly.
    public static string Plain(long number) => IsTold(number) ? number.ToString(CultureInfo.InvariantCulture) : "";

    public static string LengthOf(StatisticsSums sum) => sum.TellsPlays ? ViewEventTexts.LengthOf(sum.Watched / sum.Plays) : "–";

    public static string ShareOf(StatisticsSums sum) =>
        sum.TellsPlays ? (sum.Reached / 1_000d / sum.Plays).ToString("P0", CultureInfo.CurrentCulture) : "–";

    public static string CompletedOf(StatisticsSums sum) =>
        sum.TellsPlays && IsTold(sum.Completions) ? ((double)sum.Completions / sum.Plays).ToString("P0", CultureInfo.CurrentCulture) : "–";
}
