using Loquat.Media;
using Loquat.Media.Pictures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Loquat.Tests.Media;

/// The picture pipeline without a server: real child processes in the real sandbox.
public sealed class Darkroom : IDisposable
{
    readonly DirectoryInfo home = Directory.CreateTempSubdirectory("loquat-darkroom-");
    readonly PictureChildren children;

    public Darkroom()
    {
        Sandbox = new Sandbox(runsWhenIdle: false);
        Scratch = new ScratchFolders(home.FullName);
        children = new PictureChildren(Sandbox, Scratch, NullLogger<PictureChildren>.Instance);
        Processing = new ImageProcessing(children);
    }

    public Sandbox Sandbox { get; }

    public ScratchFolders Scratch { get; }

    public ImageProcessing Processing { get; }

    public int ChildrenBegun => children.Begun;

    /// The files that remain; the children's own folders are empty.
    public int FilesLeft => home.GetFiles("*", SearchOption.AllDirectories).Length;

    public async Task<Print> Develops(byte[] file, PictureEdit? edit = null)
    {
        using var folder = Scratch.Create();
        await File.WriteAllBytesAsync(folder.PathOf("original"), file);
        var made = await Processing.MakeAllAsync("original", edit ?? PictureEdit.None, folder.Path, default);
        return new Print(made, made.Files.Append(made.Master).ToDictionary(f => f, f => File.ReadAllBytes(folder.PathOf(f))));
    }

    public async Task<MediumProblem> Refuses(byte[] file) => (await Assert.ThrowsAsync<UnusableMedium>(() => Develops(file))).Problem;

    public void Dispose()
    {
        children.Dispose();
        Sandbox.Dispose();
        home.Delete(recursive: true);
    }
}

/// The result with its files by name.
public sealed record Print(PictureRenditions Made, IReadOnlyDictionary<string, byte[]> Files);
