using System.Diagnostics;

namespace Loquat.Bench;

/// Runs other programs' libraries for comparison.
static class NodeScript
{
    /// The output of a script in `bench/languages`.
    public static string[] Lines(string script, string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../bench/languages", script);
        using var node = Process.Start(new ProcessStartInfo("node", [path, file]) { RedirectStandardOutput = true })!;
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? said.Split('\n') : throw new InvalidOperationException($"{script} failed.");
    }
}
