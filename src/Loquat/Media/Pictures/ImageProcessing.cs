namespace Loquat.Media.Pictures;

/// Makes pictures of strangers' files: looks at what can be told from outside, and leaves the rest to a child in a cage.
public sealed class ImageProcessing(PictureChildren children)
{
    public const long MostBytes = 30L * 1024 * 1024;
    public const long MostPixels = 100_000_000;

    /// For whoever is about to have a picture: to begin a child takes longer than to make a small one.
    public Task PrepareAsync(CancellationToken ct) => children.HasIdle ? Task.CompletedTask : children.PrepareAsync(ct);

    /// A stranger's file becomes a clean master and its renditions, all in the same scratch folder.
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

    /// The renditions of a master of ours once more, turned or cut in another way.
    public Task<PictureRenditions> MakeAgainAsync(string master, PictureEdit edit, string folder, CancellationToken ct) =>
        children.AskAsync(new ImageRequest(folder, master, IsMaster: true, edit.ToString()), ct);

    /// What can be told from outside: by the length and the first bytes.
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
