using Loquat.Discovery.Statistics;

namespace Loquat.Web.Discovery;

/// The order of the list of an author's notes, highest first.
public enum StatisticsOrder { Newest, Impressions, Opens, Plays, Likes, Saves, Comments, Shares, Follows }

public static class StatisticsOrders
{
    /// Parses a name from an address. Newest first for an unknown name.
    public static StatisticsOrder Of(string? name) =>
        Enum.TryParse<StatisticsOrder>(name, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : StatisticsOrder.Newest;

    public static string NameOf(StatisticsOrder order) => order switch
    {
        StatisticsOrder.Impressions => Text.Statistics_Impressions,
        StatisticsOrder.Opens => Text.Statistics_Opens,
        StatisticsOrder.Plays => Text.Statistics_Plays,
        StatisticsOrder.Likes => Text.Statistics_Likes,
        StatisticsOrder.Saves => Text.Statistics_Saves,
        StatisticsOrder.Comments => Text.Statistics_Comments,
        StatisticsOrder.Shares => Text.Statistics_Shares,
        StatisticsOrder.Follows => Text.Statistics_Follows,
        _ => Text.Statistics_Note,
    };

    /// Numbers that are too small to be shown exactly are not distinguished in the order either.
    public static long ValueOf(StatisticsOrder order, StatisticsSums sum) => order switch
    {
        StatisticsOrder.Impressions => Told(sum.Impressions),
        StatisticsOrder.Opens => Told(sum.Opens),
        StatisticsOrder.Plays => Told(sum.Plays),
        StatisticsOrder.Likes => sum.Likes,
        StatisticsOrder.Saves => sum.Saves,
        StatisticsOrder.Comments => sum.Comments,
        StatisticsOrder.Shares => Told(sum.Shares),
        StatisticsOrder.Follows => sum.Follows,
        _ => 0,
    };

    public static bool IsOfViews(StatisticsOrder order) =>
        order is StatisticsOrder.Impressions or StatisticsOrder.Opens or StatisticsOrder.Plays or StatisticsOrder.Shares;

    public static IEnumerable<NumberedNote> Sorted(IEnumerable<NumberedNote> notes, StatisticsOrder order) =>
        order == StatisticsOrder.Newest ? notes : notes.OrderByDescending(note => ValueOf(order, note.Sum));

    static long Told(long number) => StatisticsTexts.IsTold(number) ? number : 1;
}
