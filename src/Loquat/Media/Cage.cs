using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Loquat.Media;

/// Starts programs that decode strangers' files as children that can't reach the network, take too much, or outlive the server.
public sealed class Cage : IDisposable
{
    static readonly string[] Bars = ["chrt", "setpriv", "prlimit", "unshare"];

    readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> requests = [];
    readonly Lazy<Task<IReadOnlyList<string>>> missing;

    public Cage()
    {
        // A child dies with the *thread* that began it, so one thread begins them all and stays.
        new Thread(BeginAll) { IsBackground = true, Name = "cage" }.Start();
        missing = new(FindMissingAsync);
    }

    /// The parts of the cage that this machine does not have; none, if all is well.
    public Task<IReadOnlyList<string>> MissingAsync() => missing.Value;

    /// The child's standard streams are the caller's. It sees no variable of ours but those given.
    public async Task<Process> BeginAsync(IReadOnlyList<string> command, string folder, CageLimits limits, IReadOnlyDictionary<string, string> variables)
    {
        // What makes pictures must not take the processor from what answers people: it runs when nobody else wants to.
        string[] bars = (await MissingAsync()).Count > 0
            ? ["nice", "-n", "19"]
            :
            [
                "chrt", "--idle", "0",
                "setpriv", "--pdeathsig", "KILL", "--",
                "prlimit", $"--as={limits.AddressBytes}", $"--cpu={(int)limits.ProcessorTime.TotalSeconds}", $"--fsize={limits.FileBytes}", "--core=0",
                "unshare", "-rn", "--",
            ];
        var info = new ProcessStartInfo(bars[0], [.. bars.Skip(1), .. command])
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

    /// Each bar is tried, since a container may have the program and forbid what it does.
    async Task<IReadOnlyList<string>> FindMissingAsync()
    {
        var lacking = new List<string>();
        string[][] trials = [["chrt", "--idle", "0", "true"], ["setpriv", "--pdeathsig", "KILL", "--", "true"], ["prlimit", "--as=1073741824", "true"], ["unshare", "-rn", "--", "true"]];
        for (var i = 0; i < trials.Length; i++)
        {
            try
            {
                using var trial = await BeginAsync(new ProcessStartInfo(trials[i][0], trials[i].Skip(1)) { RedirectStandardError = true });
                await trial.WaitForExitAsync();
                if (trial.ExitCode != 0)
                {
                    lacking.Add(Bars[i]);
                }
            }
            catch (Win32Exception)
            {
                lacking.Add(Bars[i]);
            }
        }
        return lacking;
    }

    /// The thread ends by itself when nothing more can be asked of it.
    public void Dispose() => requests.CompleteAdding();
}
