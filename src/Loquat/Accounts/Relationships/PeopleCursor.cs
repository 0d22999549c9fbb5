using System.Globalization;

namespace Loquat.Accounts.Relationships;

/// A place in a list of people that is ordered by when they came into it, and by the id where times are equal.
public readonly record struct PeopleCursor(DateTimeOffset At, long Id)
{
    /// Before everybody: the newest page.
    public static PeopleCursor Newest { get; } = new(DateTimeOffset.MaxValue, long.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}-{Id}");

    public static PeopleCursor Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Newest;
        }
        return text.Split('-') is [var at, var id]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= Newest.At.ToUnixTimeMilliseconds()
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PeopleCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), number)
            : throw Refusal.NotFound();
    }
}
