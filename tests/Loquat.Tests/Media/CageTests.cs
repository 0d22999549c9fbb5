using System.Net;
using System.Net.Sockets;
using Loquat.Media;

namespace Loquat.Tests.Media;

public sealed class CageTests(Darkroom room) : IClassFixture<Darkroom>
{
    static readonly CageLimits Usual = new(TimeSpan.FromSeconds(10), 1L << 30, 1L << 20);

    [Fact]
    public async Task This_machine_has_all_of_the_cage() => Assert.Empty(await room.Cage.MissingAsync());

    [Fact]
    public async Task A_child_reaches_no_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var knock = $"exec 3<>/dev/tcp/127.0.0.1/{((IPEndPoint)listener.LocalEndpoint).Port} && echo reached";

        Assert.Contains("reached", await OutputAsync(["bash", "-c", knock], caged: false), StringComparison.Ordinal);
        Assert.DoesNotContain("reached", await OutputAsync(["bash", "-c", knock], caged: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head -c 300000000 /dev/zero | sort > /dev/null && echo done", "memory")]
    [InlineData("head -c 3000000 /dev/zero > large && echo done", "a large file")]
    [InlineData("while :; do :; done; echo done", "the processor")]
    public async Task A_child_that_takes_too_much_ends(string script, string ofWhat)
    {
        var limits = new CageLimits(TimeSpan.FromSeconds(1), 200L << 20, 1L << 20);

        Assert.DoesNotContain("done", await OutputAsync(["bash", "-c", $"set -o pipefail; {script}"], caged: true, limits), StringComparison.Ordinal);
        Assert.NotEmpty(ofWhat);
    }

    [Fact]
    public async Task A_child_knows_nothing_of_the_servers_variables()
    {
        Environment.SetEnvironmentVariable("LOQUAT_TEST_SECRET", "hidden");
        Assert.DoesNotContain("hidden", await OutputAsync(["env"], caged: true), StringComparison.Ordinal);
    }

    async Task<string> OutputAsync(string[] command, bool caged, CageLimits? limits = null)
    {
        using var folder = room.Scratch.Create();
        using var child = caged
            ? await room.Cage.BeginAsync(command, folder.Path, limits ?? Usual, new Dictionary<string, string>())
            : System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return output;
    }
}
