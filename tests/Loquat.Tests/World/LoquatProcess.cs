using System.Diagnostics;
using System.Text;

namespace Loquat.Tests;

/// The server as an operator starts it: a separate process, configured by environment variables.
public sealed class LoquatProcess : IAsyncDisposable
{
    // From the build output, because the copy beside the tests lacks files that the server needs.
    static readonly string Program = Built("Loquat", "loquat.dll");
    static readonly string DemoProgram = Built("Loquat.Demo", "loquat-demo.dll");

    readonly Process process;
    readonly StringBuilder output = new();
    readonly StringBuilder errors = new();
    readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    LoquatProcess(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? program = null, string[]? around = null)
    {
        string[] command = [.. around ?? [], "dotnet", program ?? Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("LOQUAT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        // These processes live for a second or two, so instrumenting code costs more than it gains.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(output, line.Data);
        process.ErrorDataReceived += (_, line) => Hear(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Said(output);

    public string Errors => Said(errors);

    /// Runs a command and waits for its end.
    public static Task<(int Code, string Output, string Errors)> RunAsync(
        string[] arguments, IReadOnlyDictionary<string, string> environment) => RunToEndAsync(Program, arguments, environment);

    /// The same for the demo program.
    public static Task<(int Code, string Output, string Errors)> RunDemoAsync(
        string[] arguments, IReadOnlyDictionary<string, string> environment) => RunToEndAsync(DemoProgram, arguments, environment);

    static async Task<(int Code, string Output, string Errors)> RunToEndAsync(
        string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        await using var loquat = new LoquatProcess(arguments, environment, program);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await loquat.process.WaitForExitAsync(patience.Token);
        return (loquat.process.ExitCode, loquat.Output, loquat.Errors);
    }

    /// Returns when the server listens on a free port. `around` is a command that runs the server.
    public static async Task<(LoquatProcess Process, Uri Address)> ServeAsync(TestDatabase database, string[]? around = null)
    {
        var loquat = new LoquatProcess(["serve"], EnvironmentOf(database), around: around);
        var first = await Task.WhenAny(loquat.address.Task, loquat.process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60)));
        Assert.True(first == loquat.address.Task, $"The server did not start: {loquat.Errors} {loquat.Output}");
        return (loquat, await loquat.address.Task);
    }

    public static Dictionary<string, string> EnvironmentOf(TestDatabase database) => new()
    {
        ["LOQUAT_DATA_FOLDER"] = database.Folder,
        ["LOQUAT_DATABASE"] = database.Option,
        ["LOQUAT_LISTEN"] = "http://127.0.0.1:0",
        ["LOQUAT_RATE_LIMITS"] = "off",
        ["LOQUAT_LOGS"] = "text",
    };

    /// The files that are mapped into its memory, including libraries.
    public Task<string> MapsAsync() => File.ReadAllTextAsync($"/proc/{process.Id}/maps");

    /// Stops the server with SIGTERM and returns how long that took.
    public async Task<TimeSpan> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return watch.Elapsed;
    }

    /// Kills the server and its children.
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// Kills the server only; its children continue.
    public async Task KillAlone()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }

    void Hear(StringBuilder heard, string? line)
    {
        lock (heard)
        {
            heard.AppendLine(line);
        }
        if (line?.StartsWith("Loquat is at ", StringComparison.Ordinal) == true)
        {
            address.TrySetResult(new Uri(line["Loquat is at ".Length..].Split(' ')[0]));
        }
    }

    static string Built(string project, string program) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../..", project,
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), program));

    static string Said(StringBuilder heard)
    {
        lock (heard)
        {
            return heard.ToString().Trim();
        }
    }
}
