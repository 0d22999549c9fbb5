using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Loquat.Demo;

namespace Loquat.Bench;

/// A server in its own process, on a free local port.
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;

    /// A handle for another process of the benchmark, which must not stop the server.
    public static ServerProcess At(string address) => new(Process.GetCurrentProcess(), address);

    ServerProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public HttpClient Client { get; } = NewClient();

    public static Task<ServerProcess> LoquatAsync(string dataFolder, string firstPath = "/health", string database = "") =>
        StartAsync(address => new ProcessStartInfo("dotnet", [Dll, "serve"])
        {
            Environment =
            {
                ["LOQUAT_DATA_FOLDER"] = dataFolder,
                ["LOQUAT_DATABASE"] = database,
                ["LOQUAT_LISTEN"] = address,
                ["LOQUAT_PUBLIC_ADDRESS"] = address,
                ["LOQUAT_RATE_LIMITS"] = "off",
                ["MALLOC_ARENA_MAX"] = "2",
            },
        }, firstPath);

    public static Task<ServerProcess> BareAsync(int bytes) =>
        StartAsync(address => new ProcessStartInfo("dotnet",
            [typeof(BareServer).Assembly.Location, "bare", bytes.ToString(CultureInfo.InvariantCulture), address]), "/");

    public static Task<ServerProcess> SinkAsync(string file) =>
        StartAsync(address => new ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, "sink", file, address]), "/");

    /// Runs a command of the server and waits for its end.
    public static Task RunAsync(string dataFolder, params string[] command) => RunOnAsync(dataFolder, "", command);

    public static Task RunOnAsync(string dataFolder, string database, params string[] command) =>
        RunToEndAsync(Dll, dataFolder, database, command);

    /// Fills the database with demo people.
    public static Task SeedAsync(string dataFolder, string database, params string[] options) =>
        RunToEndAsync(DemoDll, dataFolder, database, ["seed", .. options]);

    static async Task RunToEndAsync(string program, string dataFolder, string database, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command])
        {
            Environment = { ["LOQUAT_DATA_FOLDER"] = dataFolder, ["LOQUAT_DATABASE"] = database },
            RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"`{Path.GetFileNameWithoutExtension(program)} {string.Join(' ', command)}` ended with {process.ExitCode}.");
        }
    }

    /// The published server, as bin/run starts it.
    public static string Dll => Environment.GetEnvironmentVariable("BENCH_SERVER") ?? typeof(Server).Assembly.Location;

    /// The demo program, which is published beside the server.
    static string DemoDll => Path.Combine(Path.GetDirectoryName(Dll)!, Path.GetFileName(typeof(DemoTexts).Assembly.Location));

    /// Of the server process alone, so that it is comparable on a machine that is busy with other things.
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    static async Task<ServerProcess> StartAsync(Func<string, ProcessStartInfo> start, string firstPath)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var info = start(address);
        info.RedirectStandardOutput = true;
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, address);
        await server.AwaitAsync(firstPath);
        return server;
    }

    async Task AwaitAsync(string path)
    {
        for (var i = 0; i < 3_000; i++)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(Address + path));
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
        throw new InvalidOperationException("The server did not start.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

#pragma warning disable RS0030 // The guarded factory is for addresses that strangers name.
    static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Client.Dispose();
    }
}
