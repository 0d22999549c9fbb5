using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Loquat;

/// Exports traces and metrics by OTLP to the collector that the operator configured.
static class TelemetryExport
{
    public static void AddTelemetryExport(this IServiceCollection services, Uri collector) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("loquat"))
        .WithTracing(traces => traces
            .AddSource(LoquatTelemetry.Name, "Npgsql")
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddOtlpExporter(otlp => Aim(otlp, collector, "v1/traces")))
        .WithMetrics(metrics => metrics
            .AddMeter(LoquatTelemetry.Name, "System.Runtime", "Npgsql")
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddOtlpExporter(otlp => Aim(otlp, collector, "v1/metrics")));

    /// OTLP over HTTP, which every collector accepts.
    static void Aim(OtlpExporterOptions otlp, Uri collector, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(collector, path);
    }
}
