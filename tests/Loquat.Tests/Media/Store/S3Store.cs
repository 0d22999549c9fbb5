using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Loquat.Tests.Media.Store;

/// A real S3 server in Node, for the whole test run.
static class S3Store
{
    static readonly Lazy<Task<string>> started = new(StartAsync);

    // Referenced, because a collected process would close its streams.
    static Process? store;

    /// The value of the option, as an operator writes it.
    public static Task<string> OptionAsync() => started.Value;

    static async Task<string> StartAsync()
    {
        var folder = Path.GetDirectoryName(Here())!;
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
            {
                WorkingDirectory = folder,
            })!;
            await install.WaitForExitAsync();
            Assert.Equal(0, install.ExitCode);
        }
        // It ends when its input closes, which happens at the end of this process.
        store = Process.Start(new ProcessStartInfo("node", ["serve.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var port = await store.StandardOutput.ReadLineAsync();
        Assert.NotNull(port);
        return $"s3://S3RVER:S3RVER@127.0.0.1:{port}/loquat?tls=off";
    }

    static string Here([CallerFilePath] string path = "") => path;
}
