using System.Text.Json;
using NetVips;

namespace Loquat.Media.Pictures;

/// What a child is asked, in one line of JSON: a file in a scratch folder, either a stranger's or a master of ours.
public sealed record ImageRequest(string Folder, string File, bool IsMaster, string Edit);

/// What it answers: what came of it, or what is wrong with the file.
public sealed record PictureAnswer(PictureRenditions? Made, MediumProblem Problem)
{
    public static PictureAnswer Of(ImageRequest errand)
    {
        try
        {
            var edit = PictureEdit.Parse(errand.Edit);
            return new(errand.IsMaster
                ? PictureWork.MakeAgain(errand.File, errand.Folder, edit)
                : PictureWork.MakeAll(errand.File, errand.Folder, edit), MediumProblem.None);
        }
        catch (UnusableMedium unusable)
        {
            return new(null, unusable.Problem);
        }
        catch (VipsException error)
        {
            // About the file, since the operations are ours. The parent logs what is written here if this process ends.
            Console.Error.WriteLine(error.Message.Trim());
            return new(null, VipsLibrary.IsBundled && IsHeic(errand) ? MediumProblem.HeicUnsupported : MediumProblem.Broken);
        }
    }

    static bool IsHeic(ImageRequest errand)
    {
        using var file = File.OpenRead(Path.Combine(errand.Folder, errand.File));
        Span<byte> head = stackalloc byte[PictureKind.HeadLength];
        return PictureKind.Of(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]) == PictureFormat.Heic;
    }
}

/// The life of a child: one errand after the other, until nobody asks any more.
static class PictureChild
{
    public const string Name = "make-pictures";

    /// The first line that it writes: libvips is there, and the cage lets it work.
    public const string Ready = "ready";

    /// The same, where the system has no libvips and the bundled one is used.
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
