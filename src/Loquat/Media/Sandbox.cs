using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Loquat.Media;

/// Starts programs that decode uploaded files as child processes. They can't reach the network, exceed their limits or outlive the server.
public sealed class Sandbox : IDisposable
{
    /// Each tool has a trial run, because a container may include the tool but forbid what it does.
    static readonly (string Program, string[] Trial)[] Tools =
    [
        ("chrt", ["--idle", "0", "true"]),
        ("setpriv", ["--pdeathsig", "KILL", "--", "true"]),
        ("prlimit", ["--as=1073741824", "true"]),
        ("unshare", ["-rn", "--", "true"]),
    ];

    readonly bool runsWhenIdle;
    readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> requests = [];
    readonly Lazy<Task<IReadOnlyList<string>>> missing;

    /// Without `runsWhenIdle`, children compete with all other programs. Tests need that: beside busy programs, a child in the idle class
    /// may never run.
    public Sandbox(bool runsWhenIdle = true)
    {
        this.runsWhenIdle = runsWhenIdle;
        // PDEATHSIG kills a child when the *thread* that started it ends, so one long-lived thread starts all of them.
        new Thread(BeginAll) { IsBackground = true, Name = "sandbox" }.Start();
        missing = new(FindMissingAsync);
    }

    /// The tools of the sandbox that don't work on this machine. Empty if all of them do.
    public Task<IReadOnlyList<string>> MissingAsync() => missing.Value;

    /// The caller owns the standard streams of the child. The child's environment contains only PATH, HOME, TMPDIR and the given variables.
    public async Task<Process> BeginAsync(
        IReadOnlyList<string> command, string folder, SandboxLimits limits, IReadOnlyDictionary<string, string> variables)
    {
        string[] whole = [.. Around(await MissingAsync(), limits, runsWhenIdle), .. command];
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

    /// If a tool is missing, the others still apply.
    internal static IEnumerable<string> Around(IReadOnlyList<string> missing, SandboxLimits limits, bool runsWhenIdle = true)
    {
        // Processing media must not slow down requests, so it runs only when a processor is idle.
        string[] last = !runsWhenIdle ? [] : missing.Contains("chrt") ? ["nice", "-n", "19"] : ["chrt", "--idle", "0"];
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
        foreach (var (program, trial) in Tools)
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

    /// Completing the collection ends the thread.
    public void Dispose() => requests.CompleteAdding();
}
