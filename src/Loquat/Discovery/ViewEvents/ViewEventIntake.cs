using System.Text.Json.Serialization;
using Loquat.Accounts;

namespace Loquat.Discovery.ViewEvents;

/// The events that a page reports for one token. Each event is position, kind, sequence and value.
public sealed record SentViewEvents(string? Token, [property: JsonPropertyName("signals")] IReadOnlyList<IReadOnlyList<long>?>? ViewEvents);

/// Receives the events that pages report and those that the server observes.
public sealed class ViewEventIntake(ImpressionTokens tokens, ViewEventWriter writer, TimeProvider clock)
{
    public const int MostPages = 20;
    public const int MostViewEvents = 500;

    /// Accepts all events, or none if a token was not issued for this viewer. Drops expired and invalid events.
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

    /// Records something that the server has just done for the viewer with a note of this page. Ignored if the token is not the viewer's,
    /// or if `note` is given and is not the one at this position.
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
