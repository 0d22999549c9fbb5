using System.Text;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

/// Which libvips is used, and in which process it is loaded.
public sealed class LibVipsTests(Darkroom room) : IClassFixture<Darkroom>
{
    const string Library = "libvips.so.42";

    /// Prefix of a command that makes the system's libvips unreadable.
    static readonly string[] WithoutLibVips =
    [
        "unshare", "-rm", "sh", "-c",
        $$"""
        for library in $(ldconfig -p | sed -n 's/.*{{Library}} .*=> //p'); do
            mount --bind /dev/null "$(readlink -f "$library")" || exit; done
        exec "$@"
        """,
        "sh",
    ];

    [Fact]
    public async Task A_child_uses_the_libvips_of_the_system()
    {
        using var child = await BeginAsync([]);

        Assert.True(child.CanReadHeic);
        Assert.Equal(MediumProblem.None, (await AskAsync(child, await PhotoFiles.PhoneFileAsync("heic"))).Problem);
    }

    [Fact]
    public async Task Without_a_system_library_the_bundled_one_reads_everything_but_HEIC()
    {
        using var child = await BeginAsync(WithoutLibVips);

        Assert.False(child.CanReadHeic);
        foreach (var format in PhotoFiles.Formats)
        {
            var problem = (await AskAsync(child, await PhotoFiles.PhoneFileAsync(format))).Problem;
            Assert.Equal(format == "heic" ? MediumProblem.HeicUnsupported : MediumProblem.None, problem);
        }
        Assert.Contains("HEIC", MediumProblems.TextOf(MediumProblem.HeicUnsupported), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bundled_library_writes_no_metadata()
    {
        using var child = await BeginAsync(WithoutLibVips);
        foreach (var format in PhotoFiles.Formats.Where(format => format != "heic"))
        {
            foreach (var file in (await AskAsync(child, await PhotoFiles.PhoneFileAsync(format))).Files)
            {
                Assert.DoesNotContain(PhotoFiles.Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
                Assert.Empty(PictureProperties.PartsOf(file).Except(PictureTests.Innocent));
            }
        }
    }

    [Fact]
    public async Task The_bundled_library_converts_colour_spaces()
    {
        using var child = await BeginAsync(WithoutLibVips);
        var (plain, wide) = await PhotoFiles.WideAsync();

        var master = (await AskAsync(child, wide)).Files[^1];

        var (shown, expected) = (await PictureProperties.ColourAsync(master, 0, 0.7, 1, 0.3),
            await PictureProperties.ColourAsync(plain, 0, 0.7, 1, 0.3));
        Assert.InRange(shown.R - expected.R, -2, 2);
    }

    [Fact]
    public async Task The_bundled_library_rasterizes_SVG()
    {
        using var folder = room.Scratch.Create();
        await File.WriteAllTextAsync(folder.PathOf("drawing.svg"),
            "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48'><rect width='64' height='48' fill='#c00'/></svg>");
        string[] command = [.. WithoutLibVips, .. PictureChildProcess.CommandOf(SvgRasterizer.Name), folder.Path];

        using var child = await room.Sandbox.BeginAsync(command, folder.Path, SandboxLimits.Pictures, new Dictionary<string, string>());
        var errors = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();

        Assert.True(child.ExitCode == 0, errors);
        Assert.Equal((64, 48), await PictureProperties.SizeOfAsync(await File.ReadAllBytesAsync(folder.PathOf("print.jpg"))));
    }

    [Fact]
    public async Task A_server_without_a_system_library_tells_its_operator()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var (process, address) = await LoquatProcess.ServeAsync(database, WithoutLibVips);
        await using var server = process;
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };

        var health = "";
        for (var i = 0; !health.Contains("HEIC", StringComparison.Ordinal); i++)
        {
            Assert.True(i < 300, $"It did not say so: {health}");
            await Task.Delay(100);
            health = await client.GetStringAsync(new Uri("/health", UriKind.Relative));
        }
        Assert.DoesNotContain(Library, await process.MapsAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_server_process_never_loads_libvips(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        await world.Mei.PublishesPhoto("a photo", photo);

        Assert.DoesNotContain("libvips", await File.ReadAllTextAsync("/proc/self/maps"), StringComparison.Ordinal);
    }

    async Task<PictureChildProcess> BeginAsync(string[] around)
    {
        var home = room.Scratch.Create();
        var process = await room.Sandbox.BeginAsync([.. around, .. PictureChildProcess.Command], home.Path, SandboxLimits.Pictures,
            PictureChildProcess.Variables);
        var child = new PictureChildProcess(process, home, PictureChildProcess.UsualPatience);
        await child.BeReadyAsync(default);
        return child;
    }

    /// Returns the problem, or the renditions with the master last.
    async Task<(MediumProblem Problem, byte[][] Files)> AskAsync(PictureChildProcess child, byte[] photo)
    {
        using var folder = room.Scratch.Create();
        await File.WriteAllBytesAsync(folder.PathOf("original"), photo);
        var answer = await child.AskAsync(new ImageRequest(folder.Path, "original", IsMaster: false, ""), default);
        Assert.NotNull(answer);
        return (answer.Problem,
            answer.Made is { } made ? [.. made.Files.Append(made.Master).Select(name => File.ReadAllBytes(folder.PathOf(name)))] : []);
    }
}
