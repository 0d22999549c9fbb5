using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat;

/// Logs, the health check, and optional telemetry.
static class Operation
{
    public static void AddLogs(WebApplicationBuilder builder, LoquatOptions options)
    {
        builder.Logging.ClearProviders();
        if (options.Logs == LogForm.Json)
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }

    public static void AddTelemetry(IServiceCollection services, LoquatOptions options)
    {
        if (options.Telemetry is not null)
        {
            services.AddTelemetryExport(options.Telemetry);
        }
    }

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (LoquatDb db, JobLedger jobs, PictureReadiness pictures, CancellationToken ct) =>
        {
            try
            {
                await db.Database.ExecuteSqlRawAsync("SELECT 1", ct);
                var counts = await jobs.CountAsync(ct);
                return Results.Json(new
                {
                    status = "healthy",
                    jobs = new { waiting = counts.Waiting, slow = counts.Slow, parked = counts.Parked },
                    pictures = new { problems = pictures.Problems }
                });
            }
            catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
            {
                return Results.Json(new { status = "unhealthy", reason = "The database does not answer." },
                    statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
}
