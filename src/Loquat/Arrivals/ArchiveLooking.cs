using Loquat.Accounts;
using Loquat.Discovery.Signals;
using Loquat.Notes;

namespace Loquat.Arrivals;

/// How somebody looked at notes, as an archive says it: all that is kept of it.
public sealed class ArchiveLooking(SignalReading reading, LoquatOptions options)
{
    public IAsyncEnumerable<ArchivedSignal> SignalsAsync(Account actor, CancellationToken ct) => reading.AllAsync(actor, ct)
        .Select(signal => new ArchivedSignal(AddressOf(signal.Note), signal.Kind, signal.Value, signal.Surface, DateTimeOffset.FromUnixTimeMilliseconds(signal.At)));

    public IAsyncEnumerable<ArchivedLook> HistoryAsync(Account actor, CancellationToken ct) => reading.AllLooksAsync(actor, ct)
        .Select(look => new ArchivedLook(AddressOf(look.Note), look.Surface, DateTimeOffset.FromUnixTimeMilliseconds(look.At)));

    string AddressOf(long note) => options.Origin + Note.AddressOf(note);
}
