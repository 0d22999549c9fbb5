using System.Text.RegularExpressions;
using Loquat.Notes;

namespace Loquat.Demo;

/// A note text. If it has slots such as `{one|two|three}`, it is used several times, each time with the next choice. Slots with the same
/// number of choices vary together.
sealed partial record DemoNote(
    string Language, string Channel, string? Handle, IReadOnlyList<string> Scenes, string Title, string Body,
    IReadOnlyList<DemoThread> Threads)
{
    const char CardSign = '=';
    const char PlaceSign = '+';

    /// The text card template of a note without pictures.
    public TextCardTemplate TextCardTemplate { get; init; }

    /// The place, as a GeoNames id.
    public long? PlaceId { get; init; }

    /// Parses `[channel] scenes`, optionally with `@handle` for a fixed author, `=template` for a text card and `+id` for a place; then the
    /// title, the body and the comments.
    public static DemoNote Of(string language, string block)
    {
        var lines = block.Split('\n');
        var words = lines[0].Split(' ');
        var body = string.Join('\n', lines.Skip(2).Where(line => !DemoThread.IsLine(line)));
        return new DemoNote(
            language,
            words[0].Trim('[', ']'),
            words.FirstOrDefault(w => w[0] == '@')?[1..],
            [.. words.Skip(1).Where(w => w[0] is not ('@' or CardSign or PlaceSign))],
            lines[1],
            body,
            DemoThread.Of(lines.Skip(2)))
        {
            TextCardTemplate = words.FirstOrDefault(w => w[0] == CardSign) is { } card
                ? Enum.Parse<TextCardTemplate>(card[1..])
                : TextCardTemplate.None,
            PlaceId = words.FirstOrDefault(w => w[0] == PlaceSign) is { } place
                ? long.Parse(place[1..], System.Globalization.CultureInfo.InvariantCulture)
                : null,
        };
    }

    public bool ComesAgain => Title.Contains('{', StringComparison.Ordinal);

    public (string Title, string Body) Said(int time) => (Filled(Title, time), Filled(Body, time));

    static string Filled(string text, int time) => text.Contains('{', StringComparison.Ordinal)
        ? Slot().Replace(text, slot => slot.Groups[1].Value.Split('|') is var choices ? choices[time % choices.Length] : "")
        : text;

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Slot();
}
