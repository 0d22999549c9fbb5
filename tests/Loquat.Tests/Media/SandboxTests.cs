using System.Net;
using System.Net.Sockets;
using Loquat.Media;

namespace Loquat.Tests.Media;

public sealed class SandboxTests(Darkroom room) : IClassFixture<Darkroom>
{
    static readonly SandboxLimits Usual = new(TimeSpan.FromSeconds(10), 1L << 30, 1L << 20);

    [Fact]
    public async Task This_machine_supports_the_whole_sandbox() => Assert.Empty(await room.Sandbox.MissingAsync());

    [Fact]
    public async Task A_child_has_no_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var knock = $"exec 3<>/dev/tcp/127.0.0.1/{((IPEndPoint)listener.LocalEndpoint).Port} && echo reached";

        Assert.Contains("reached", await OutputAsync(["bash", "-c", knock], sandboxed: false), StringComparison.Ordinal);
        Assert.DoesNotContain("reached", await OutputAsync(["bash", "-c", knock], sandboxed: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x=$(head -c 150000000 /dev/zero | tr '\\0' x) && echo done")]
    [InlineData("head -c 3000000 /dev/zero > large && echo done")]
    public async Task A_child_that_takes_too_much_memory_ends(string script)
    {
        var (ample, scarce) = (new SandboxLimits(TimeSpan.FromSeconds(20), 3L << 30, 1L << 30),
            new SandboxLimits(TimeSpan.FromSeconds(20), 100L << 20, 1L << 20));

        Assert.Contains("done", await OutputAsync(["bash", "-c", script], sandboxed: true, ample), StringComparison.Ordinal);
        Assert.DoesNotContain("done", await OutputAsync(["bash", "-c", script], sandboxed: true, scarce), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_works_for_too_long_ends() =>
        Assert.Equal("", await OutputAsync(
            ["bash", "-c", "while :; do :; done"], sandboxed: true, Usual with { ProcessorTime = TimeSpan.FromSeconds(1) }));

    [Fact]
    public void Missing_tools_do_not_disable_the_other_limits()
    {
        Assert.Equal(["chrt", "setpriv", "prlimit", "unshare"], Programs([]));
        Assert.Equal(["chrt", "setpriv", "prlimit"], Programs(["unshare"]));
        Assert.Equal(["nice", "setpriv", "unshare"], Programs(["chrt", "prlimit"]));

        static IEnumerable<string> Programs(string[] missing) =>
            Sandbox.Around(missing, Usual).Where(word => word is "chrt" or "nice" or "setpriv" or "prlimit" or "unshare");
    }

    [Fact]
    public async Task A_child_does_not_get_the_environment_of_the_server()
    {
        Environment.SetEnvironmentVariable("LOQUAT_TEST_SECRET", "hidden");
        Assert.DoesNotContain("hidden", await OutputAsync(["env"], sandboxed: true), StringComparison.Ordinal);
    }

    async Task<string> OutputAsync(string[] command, bool sandboxed, SandboxLimits? limits = null)
    {
        using var folder = room.Scratch.Create();
        using var child = sandboxed
            ? await room.Sandbox.BeginAsync(command, folder.Path, limits ?? Usual, new Dictionary<string, string>())
            : System.Diagnostics.Process
                .Start(new System.Diagnostics.ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return output;
    }
}
