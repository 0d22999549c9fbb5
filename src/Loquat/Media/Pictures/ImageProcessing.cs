namespace Loquat.Media.Pictures;

/// Creates renditions of uploaded pictures. It checks the length and the signature here, and leaves decoding to a child process in the
/// sandbox.
public sealed class ImageProcessing(PictureChildren children)
{
    public const long MostBytes = 30L * 1024 * 1024;
    public const long MostPixels = 100_000_000;

    /// Starts a child process in advance, because starting one takes longer than processing a small picture.
    public Task PrepareAsync(CancellationToken ct) => children.HasIdle ? Task.CompletedTask : children.PrepareAsync(ct);

    /// Creates a clean master and its renditions from an uploaded file, all in the same scratch folder.
    public Task<PictureRenditions> MakeAllAsync(string original, PictureEdit edit, string folder, CancellationToken ct)
    {
        using (var file = File.OpenRead(Path.Combine(folder, original)))
        {
            if (ProblemOf(file) is var problem and not MediumProblem.None)
            {
                throw new UnusableMedium(problem);
            }
        }
        return children.AskAsync(new ImageRequest(folder, original, IsMaster: false, edit.ToString()), ct);
    }

    /// Creates the renditions of an existing master again, with another rotation or crop.
    public Task<PictureRenditions> MakeAgainAsync(string master, PictureEdit edit, string folder, CancellationToken ct) =>
        children.AskAsync(new ImageRequest(folder, master, IsMaster: true, edit.ToString()), ct);

    /// Checks the length and the first bytes, without decoding the file.
    public static MediumProblem ProblemOf(Stream file)
    {
        if (file.Length is 0 or > MostBytes)
        {
            return file.Length == 0 ? MediumProblem.Empty : MediumProblem.TooLarge;
        }
        Span<byte> head = stackalloc byte[PictureKind.HeadLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return PictureKind.Of(head[..read]) is null ? MediumProblem.NotAPicture : MediumProblem.None;
    }
}
