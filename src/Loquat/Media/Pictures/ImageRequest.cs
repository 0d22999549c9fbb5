using System.Text.Json;
using NetVips;

namespace Loquat.Media.Pictures;

/// A request to a child process, as one line of JSON. The file in the scratch folder is either an upload or one of our masters.
public sealed record ImageRequest(string Folder, string File, bool IsMaster, string Edit);

/// The response of a child process: the renditions, or what is wrong with the file.
public sealed record PictureAnswer(PictureRenditions? Made, MediumProblem Problem)
{
    public static PictureAnswer Of(ImageRequest request)
    {
        try
        {
            var edit = PictureEdit.Parse(request.Edit);
            return new(request.IsMaster
                ? PictureWork.MakeAgain(request.File, request.Folder, edit)
                : PictureWork.MakeAll(request.File, request.Folder, edit), MediumProblem.None);
        }
        catch (UnusableMedium unusable)
        {
            return new(null, unusable.Problem);
        }
        catch (VipsException error)
        {
            // The file is the cause, because the operations are fixed. The parent logs stderr if this process ends.
            Console.Error.WriteLine(error.Message.Trim());
            return new(null, VipsLibrary.IsBundled && IsHeic(request) ? MediumProblem.HeicUnsupported : MediumProblem.Broken);
        }
    }

    static bool IsHeic(ImageRequest request)
    {
        using var file = File.OpenRead(Path.Combine(request.Folder, request.File));
        Span<byte> head = stackalloc byte[PictureKind.HeadLength];
        return PictureKind.Of(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]) == PictureFormat.Heic;
    }
}

/// The main loop of a child process: it handles one request after the other until its input ends.
static class PictureChild
{
    public const string Name = "make-pictures";

    /// The first line that the child writes: libvips is loaded and works in the sandbox.
    public const string Ready = "ready";

    /// The same, but the system has no libvips and the bundled one is used.
    public const string ReadyWithoutHeic = "ready without HEIC";

    public static void Run(TextReader errands, TextWriter answers)
    {
        answers.WriteLine(VipsLibrary.IsBundled ? ReadyWithoutHeic : Ready);
        answers.Flush();
        while (errands.ReadLine() is { } line)
        {
            answers.WriteLine(JsonSerializer.Serialize(PictureAnswer.Of(JsonSerializer.Deserialize<ImageRequest>(line)!)));
            answers.Flush();
        }
    }
}
