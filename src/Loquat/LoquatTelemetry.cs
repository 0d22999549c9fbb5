using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Loquat;

/// Traces and metrics of the server. Nothing is exported unless the operator configures an OTLP address.
public static class LoquatTelemetry
{
    public const string Name = "Loquat";

    static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Counter<long> JobsDone { get; } = Meter.CreateCounter<long>("loquat.jobs.done", "{job}");

    public static Counter<long> NotesPublished { get; } = Meter.CreateCounter<long>("loquat.notes.published", "{note}");
}
