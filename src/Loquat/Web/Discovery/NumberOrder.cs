using Loquat.Discovery.Numbers;

namespace Loquat.Web.Discovery;

/// By what the list of a maker's notes is ordered, the most first.
public enum NumberOrder { Newest, Impressions, Opens, Plays, Likes, Saves, Comments, Shares, Follows }

public static class NumberOrders
{
    /// Names as they stand in addresses; the newest first for what is none.
    public static NumberOrder Of(string? name) => Enum.TryParse<NumberOrder>(name, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : NumberOrder.Newest;

    public static string NameOf(NumberOrder order) => order switch
    {
        NumberOrder.Impressions => Text.Numbers_Impressions,
        NumberOrder.Opens => Text.Numbers_Opens,
        NumberOrder.Plays => Text.Numbers_Plays,
        NumberOrder.Likes => Text.Numbers_Likes,
        NumberOrder.Saves => Text.Numbers_Saves,
        NumberOrder.Comments => Text.Numbers_Comments,
        NumberOrder.Shares => Text.Numbers_Shares,
        NumberOrder.Follows => Text.Numbers_Follows,
        _ => Text.Numbers_Note,
    };

    /// What is not told apart is not put in an order either.
    public static long ValueOf(NumberOrder order, NumberSums sum) => order switch
    {
        NumberOrder.Impressions => Told(sum.Impressions),
        NumberOrder.Opens => Told(sum.Opens),
        NumberOrder.Plays => Told(sum.Plays),
        NumberOrder.Likes => sum.Likes,
        NumberOrder.Saves => sum.Saves,
        NumberOrder.Comments => sum.Comments,
        NumberOrder.Shares => Told(sum.Shares),
        NumberOrder.Follows => sum.Follows,
        _ => 0,
    };

    public static bool IsOfLooks(NumberOrder order) => order is NumberOrder.Impressions or NumberOrder.Opens or NumberOrder.Plays or NumberOrder.Shares;

    public static IEnumerable<NumberedNote> Sorted(IEnumerable<NumberedNote> notes, NumberOrder order) =>
        order == NumberOrder.Newest ? notes : notes.OrderByDescending(note => ValueOf(order, note.Sum));

    static long Told(long number) => NumberWords.IsTold(number) ? number : 1;
}
