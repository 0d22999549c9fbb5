using Loquat.Accounts;

namespace Loquat.Discovery.Signals;

/// What a page says of the notes that were served with one token: each signal is place, kind, part and value.
public sealed record SentSignals(string? Token, IReadOnlyList<IReadOnlyList<long>?>? Signals);

/// Takes in what people's pages send, and what the server itself saw them do.
public sealed class SignalIntake(SignalTokens tokens, SignalWriter writer, TimeProvider clock)
{
    public const int MostPages = 20;
    public const int MostSignals = 500;

    /// All of it, or nothing where a token was not made for this viewer. What is too old or makes no sense is left out.
    public async Task TakeAsync(Viewer viewer, IReadOnlyList<SentSignals?> sent, CancellationToken ct)
    {
        if (sent.Count > MostPages || sent.Sum(page => page?.Signals?.Count ?? 0) > MostSignals)
        {
            throw Refusal.Invalid(Text.Refusal_TooLarge);
        }
        var signals = new List<Signal>();
        foreach (var page in sent.OfType<SentSignals>())
        {
            var served = await tokens.ReadAsync(page.Token, viewer, ct) ?? throw Refusal.Forbidden(Text.Signals_NotServed);
            signals.AddRange((page.Signals ?? []).Select(said => SignalOf(served, said)).OfType<Signal>());
        }
        if (signals.Count > 0)
        {
            await writer.WriteAsync(signals);
        }
    }

    /// Something that the server has just done for the viewer with a note of this page; `note` where it knows with which. Nothing
    /// where the token is not the viewer's.
    public async Task RecordAsync(Viewer viewer, string token, long position, SignalKind kind, long? note, CancellationToken ct)
    {
        if (await tokens.ReadAsync(token, viewer, ct) is { } served && served.SignalOf(position, kind, 0, 0, clock.GetUtcNow()) is { } signal && (note is null || note == signal.Note))
        {
            await writer.WriteAsync([signal]);
        }
    }

    Signal? SignalOf(ServedPage served, IReadOnlyList<long>? said) =>
        said is [var position, var kind, var part, var value] && SignalRules.Checked(kind, part, value) is { } checkedOf
            ? served.SignalOf(position, checkedOf.Kind, checkedOf.Sequence, checkedOf.Value, clock.GetUtcNow())
            : null;
}
