using System.Text.Json.Serialization;
using Loquat.Accounts;

namespace Loquat.Discovery.ViewEvents;

/// What a page says of the notes that were served with one token: each signal is place, kind, part and value.
public sealed record SentViewEvents(string? Token, [property: JsonPropertyName("signals")] IReadOnlyList<IReadOnlyList<long>?>? ViewEvents);

/// Takes in what people's pages send, and what the server itself saw them do.
public sealed class ViewEventIntake(ImpressionTokens tokens, ViewEventWriter writer, TimeProvider clock)
{
    public const int MostPages = 20;
    public const int MostViewEvents = 500;

    /// All of it, or nothing where a token was not made for this viewer. What is too old or makes no sense is left out.
    public async Task TakeAsync(Viewer viewer, IReadOnlyList<SentViewEvents?> sent, CancellationToken ct)
    {
        if (sent.Count > MostPages || sent.Sum(page => page?.ViewEvents?.Count ?? 0) > MostViewEvents)
        {
            throw Refusal.Invalid(Text.Refusal_TooLarge);
        }
        var viewEvents = new List<ViewEvent>();
        foreach (var page in sent.OfType<SentViewEvents>())
        {
            var served = await tokens.ReadAsync(page.Token, viewer, ct) ?? throw Refusal.Forbidden(Text.ViewEvents_NotServed);
            viewEvents.AddRange((page.ViewEvents ?? []).Select(said => ViewEventOf(served, said)).OfType<ViewEvent>());
        }
        if (viewEvents.Count > 0)
        {
            await writer.WriteAsync(viewEvents);
        }
    }

    /// Something that the server has just done for the viewer with a note of this page; `note` where it knows with which. Nothing
    /// where the token is not the viewer's.
    public async Task RecordAsync(Viewer viewer, string token, long position, ViewEventKind kind, long? note, CancellationToken ct)
    {
        if (await tokens.ReadAsync(token, viewer, ct) is { } served
            && served.ViewEventOf(position, kind, 0, 0, clock.GetUtcNow()) is { } viewEvent && (note is null || note == viewEvent.Note))
        {
            await writer.WriteAsync([viewEvent]);
        }
    }

    ViewEvent? ViewEventOf(ImpressionPage served, IReadOnlyList<long>? said) =>
        said is [var position, var kind, var part, var value] && ViewEventRules.Checked(kind, part, value) is { } checkedOf
            ? served.ViewEventOf(position, checkedOf.Kind, checkedOf.Sequence, checkedOf.Value, clock.GetUtcNow())
            : null;
}
