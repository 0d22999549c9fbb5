using System.Globalization;

namespace Loquat.Accounts.Relationships;

/// A position in a list of people, ordered by the time of joining the list and then by id.
public readonly record struct PeopleCursor(DateTimeOffset At, long Id)
{
    /// The start of the list.
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
