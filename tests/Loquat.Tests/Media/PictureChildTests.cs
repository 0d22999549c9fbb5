using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

/// How the parent handles child processes that fail.
public sealed class PictureChildTests(Darkroom room) : IClassFixture<Darkroom>
{
    static readonly ImageRequest Errand = new("nowhere", "original", IsMaster: false, "");

    [Fact]
    public async Task A_child_that_cannot_start_is_a_server_error_with_a_reason()
    {
        using var child = await BeginAsync("echo no libvips here >&2; exit 1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => child.BeReadyAsync(default));

        Assert.Contains("no libvips here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_takes_too_long_is_killed()
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
    public async Task A_child_that_crashes_or_answers_nonsense_is_reported_with_its_output(string script)
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
