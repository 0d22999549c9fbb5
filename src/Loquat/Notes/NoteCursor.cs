using System.Globalization;

namespace Loquat.Notes;

/// A place in a list that is ordered by a time or a score, and by the id where these are equal. `Before` it stand the notes that
/// follow in the list; a page can also be asked for from there back to the top.
public readonly record struct NoteCursor(long At, long Id, bool IsBackward = false)
{
    /// Before everything: the top of the list.
    public static NoteCursor Top { get; } = new(long.MaxValue, long.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{Id}");

    /// The part of an address that asks for the page from here.
    public string Query => $"{(IsBackward ? "after" : "before")}={this}";

    /// From an address: at most one of the two is there.
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
