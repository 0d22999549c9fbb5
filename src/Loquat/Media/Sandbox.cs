using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Loquat.Media;

/// Starts programs that decode strangers' files as children that can't reach the network, take too much, or outlive the server.
public sealed class Sandbox : IDisposable
{
    /// Each with a way to try it, since a container may have the program and forbid what it does.
    static readonly (string Program, string[] Trial)[] Bars =
    [
        ("chrt", ["--idle", "0", "true"]),
        ("setpriv", ["--pdeathsig", "KILL", "--", "true"]),
        ("prlimit", ["--as=1073741824", "true"]),
        ("unshare", ["-rn", "--", "true"]),
    ];

    readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> requests = [];
    readonly Lazy<Task<IReadOnlyList<string>>> missing;

    public Sandbox()
    {
        // A child dies with the *thread* that began it, so one thread begins them all and stays.
        new Thread(BeginAll) { IsBackground = true, Name = "cage" }.Start();
        missing = new(FindMissingAsync);
    }

    /// The parts of the cage that this machine does not have; none, if all is well.
    public Task<IReadOnlyList<string>> MissingAsync() => missing.Value;

    /// The child's standard streams are the caller's. It sees no variable of ours but those given.
    public async Task<Process> BeginAsync(
        IReadOnlyList<string> command, string folder, SandboxLimits limits, IReadOnlyDictionary<string, string> variables)
    {
        string[] whole = [.. Around(await MissingAsync(), limits), .. command];
        var info = new ProcessStartInfo(whole[0], whole[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        info.Environment["HOME"] = folder;
        info.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in variables)
        {
            info.Environment[name] = value;
        }
        return await BeginAsync(info);
    }

    /// Where a part is missing the others still hold.
    internal static IEnumerable<string> Around(IReadOnlyList<string> missing, SandboxLimits limits)
    {
        // What makes pictures must not take the processor from what answers people: it runs when nobody else wants to.
        string[] last = missing.Contains("chrt") ? ["nice", "-n", "19"] : ["chrt", "--idle", "0"];
        string[] mortal = missing.Contains("setpriv") ? [] : ["setpriv", "--pdeathsig", "KILL", "--"];
        string[] limited = missing.Contains("prlimit")
            ? []
            : ["prlimit", $"--as={limits.AddressBytes}", $"--cpu={(int)limits.ProcessorTime.TotalSeconds}", $"--fsize={limits.FileBytes}",
                "--core=0"];
        string[] alone = missing.Contains("unshare") ? [] : ["unshare", "-rn", "--"];
        return [.. last, .. mortal, .. limited, .. alone];
    }

    async Task<Process> BeginAsync(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        requests.Add((info, started));
        return await started.Task;
    }

    void BeginAll()
    {
        foreach (var (info, started) in requests.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception error) when (error is Win32Exception or InvalidOperationException)
            {
                started.SetException(error);
            }
        }
    }

    async Task<IReadOnlyList<string>> FindMissingAsync()
    {
        var lacking = new List<string>();
        foreach (var (program, trial) in Bars)
        {
            try
            {
                using var child = await BeginAsync(new ProcessStartInfo(program, trial) { RedirectStandardError = true });
                await child.WaitForExitAsync();
                if (child.ExitCode != 0)
                {
                    lacking.Add(program);
                }
            }
            catch (Win32Exception)
            {
                lacking.Add(program);
            }
        }
        return lacking;
    }

    /// The thread ends by itself when nothing more can be asked of it.
    public void Dispose() => requests.CompleteAdding();
}
