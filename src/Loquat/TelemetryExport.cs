using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Loquat;

/// .NET's own meters and activities feed it.
sealed class TelemetryExport(Uri address) : IHostedService, IDisposable
{
    readonly TracerProvider traces = Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddSource(LoquatTelemetry.Name, "Microsoft.AspNetCore", "Npgsql")
        .AddOtlpExporter(otlp => Aim(otlp, address, "v1/traces"))
        .Build();

    readonly MeterProvider metrics = Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddMeter(LoquatTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
        .AddOtlpExporter(otlp => Aim(otlp, address, "v1/metrics"))
        .Build();

    static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService("loquat");

    /// OTLP over HTTP, which every collector takes.
    static void Aim(OtlpExporterOptions otlp, Uri address, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(address, path);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush(2_000);
        metrics.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
