using System.Globalization;

namespace Loquat.Notes;

/// A position in a list that is ordered by a time or a score, and then by id. A page goes down the list from it, or back to the top.
public readonly record struct NoteCursor(long At, long Id, bool IsBackward = false)
{
    /// The top of the list.
    public static NoteCursor Top { get; } = new(long.MaxValue, long.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{Id}");

    /// The query string of the page that starts here.
    public string Query => $"{(IsBackward ? "after" : "before")}={this}";

    /// Parses a query string, in which at most one of the two is set.
    public static NoteCursor Parse(string? before, string? after = null) =>
        string.IsNullOrEmpty(after) ? Parse(before) : Parse(after) with { IsBackward = true };

    static NoteCursor Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Top;
        }
        var parts = text.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new NoteCursor(at, id)
            : throw Refusal.NotFound();
    }
}
