using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

/// How the parent handles child processes that fail.
public sealed class PictureChildTests(Darkroom room) : IClassFixture<Darkroom>
{
    static readonly ImageRequest Errand = new("nowhere", "original", IsMaster: false, "");

    [Fact]
    public async Task A_machine_that_can_have_no_child_is_at_fault_and_says_why()
    {
        using var child = await BeginAsync("echo no libvips here >&2; exit 1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => child.BeReadyAsync(default));

        Assert.Contains("no libvips here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_takes_too_long_is_ended()
    {
        using var child = await BeginAsync("echo ready; sleep 1000");
        await child.BeReadyAsync(default);

        Assert.Null(await child.AskAsync(Errand, default));

        Assert.True(child.TookTooLong);
        Assert.Equal("It took too long.", await child.EndAsync());
    }

    [Theory]
    [InlineData("echo ready; read errand; echo it hurts >&2; exit 7")]
    [InlineData("echo ready; read errand; echo it hurts >&2; echo '{not json'; sleep 1000")]
    public async Task A_child_that_dies_or_talks_nonsense_leaves_its_last_words(string script)
    {
        using var child = await BeginAsync(script);
        await child.BeReadyAsync(default);

        Assert.Null(await child.AskAsync(Errand, default));

        Assert.False(child.TookTooLong);
        Assert.Contains("it hurts", await child.EndAsync(), StringComparison.Ordinal);
    }

    async Task<PictureChildProcess> BeginAsync(string script)
    {
        var home = room.Scratch.Create();
        return new PictureChildProcess(await room.Sandbox.BeginAsync(["bash", "-c", script], home.Path, SandboxLimits.Pictures,
            new Dictionary<string, string>()), home, TimeSpan.FromSeconds(2));
    }
}
