using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Bench;

sealed record Load(double PerSecond, double P99Milliseconds);

/// The load generator, on the same two cores as the server, with 32 connections.
static partial class Wrk
{
    public static Task<Load> RunAsync(string address, int seconds, string? cookie = null) =>
        RunAsync(address, seconds, cookie is null ? [] : ["-H", $"Cookie: {cookie}"]);

    /// Alternates between the cookies of several people.
    public static async Task<Load> InTurnAsync(string address, int seconds, IReadOnlyList<string> cookies)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $$"""
                local cookies = { {{string.Join(", ", cookies.Select(cookie => $"\"{cookie}\""))}} }
                local turn = 0
                request = function()
                  turn = turn % #cookies + 1
                  return wrk.format("GET", nil, { ["Cookie"] = cookies[turn] })
                end
                """);
            return await RunAsync(address, seconds, ["-s", script]);
        }
        finally
        {
            File.Delete(script);
        }
    }

    static async Task<Load> RunAsync(string address, int seconds, string[] more)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", "--latency", .. more, address])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Not every request was answered well:\n{output}");
        }
        var p99 = P99().Match(output);
        return new Load(
            double.Parse(PerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            double.Parse(p99.Groups[1].Value,
                CultureInfo.InvariantCulture) * (p99.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1_000 }));
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();
}
