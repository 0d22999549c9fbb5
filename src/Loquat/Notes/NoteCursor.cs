using System.Globalization;

namespace Loquat.Notes;

/// A place in a list that is ordered by the time of publishing, and by the id where times are equal.
public readonly record struct NoteCursor(long PublishedAt, long Id)
{
    /// Before everything: the newest page.
    public static NoteCursor Newest { get; } = new(long.MaxValue, long.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PublishedAt}-{Id}");

    public static NoteCursor Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Newest;
        }
        var parts = text.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var publishedAt)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new NoteCursor(publishedAt, id)
            : throw Refusal.NotFound();
    }
}
