using System.Collections.Concurrent;
using System.Diagnostics;

namespace Loquat.Media;

/// Runs programs that decode strangers' files as children that can't reach the network, take too much, or outlive the server.
public sealed class Cage : IDisposable
{
    static readonly string[] Bars = ["setpriv", "prlimit", "unshare"];
    const int ErrorLength = 4_000;

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

    public async Task<CageResult> RunAsync(string program, IReadOnlyList<string> arguments, string folder, CageLimits limits, CancellationToken ct)
    {
        using var child = await BeginAsync(await InfoAsync(program, arguments, folder, limits));
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(limits.Time);
        var output = child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = child.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await child.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return new CageResult(-1, "", "It took too long.");
        }
        var said = await errors;
        return new CageResult(child.ExitCode, await output, said[..Math.Min(said.Length, ErrorLength)]);
    }

    async Task<ProcessStartInfo> InfoAsync(string program, IReadOnlyList<string> arguments, string folder, CageLimits limits)
    {
        var info = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = false,
        };
        string[] bars = (await MissingAsync()).Count > 0
            ? [program]
            :
            [
                "setpriv", "--pdeathsig", "KILL", "--",
                "prlimit", $"--as={limits.AddressBytes}", $"--cpu={(int)limits.Time.TotalSeconds}", $"--fsize={limits.FileBytes}", "--core=0",
                "unshare", "-rn", "--", program,
            ];
        info.FileName = bars[0];
        foreach (var argument in bars.Skip(1).Concat(arguments))
        {
            info.ArgumentList.Add(argument);
        }
        info.Environment.Clear();
        info.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        info.Environment["HOME"] = folder;
        info.Environment["TMPDIR"] = folder;
        info.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        info.Environment["VIPS_CONCURRENCY"] = "1";
        return info;
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
            catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                started.SetException(error);
            }
        }
    }

    /// Each bar is tried, since a container may have the program and forbid what it does.
    async Task<IReadOnlyList<string>> FindMissingAsync()
    {
        var lacking = new List<string>();
        string[][] trials = [["setpriv", "--pdeathsig", "KILL", "--", "true"], ["prlimit", "--as=1073741824", "true"], ["unshare", "-rn", "--", "true"]];
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
            catch (System.ComponentModel.Win32Exception)
            {
                lacking.Add(Bars[i]);
            }
        }
        return lacking;
    }

    /// The thread ends by itself when nothing more can be asked of it.
    public void Dispose() => requests.CompleteAdding();
}
