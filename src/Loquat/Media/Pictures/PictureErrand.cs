using System.Text.Json;

namespace Loquat.Media.Pictures;

/// What a child is asked, in one line of JSON: a file in a scratch folder, either a stranger's or a master of ours.
public sealed record PictureErrand(string Folder, string File, bool IsMaster, string Edit);

/// What it answers: what came of it, or what is wrong with the file.
public sealed record PictureAnswer(PictureRenditions? Made, MediumProblem Problem)
{
    public static PictureAnswer Of(PictureErrand errand)
    {
        try
        {
            var edit = PictureEdit.Parse(errand.Edit);
            return new(errand.IsMaster ? PictureWork.MakeAgain(errand.File, errand.Folder, edit) : PictureWork.MakeAll(errand.File, errand.Folder, edit), MediumProblem.None);
        }
        catch (UnusableMedium unusable)
        {
            return new(null, unusable.Problem);
        }
    }
}

/// The life of a child: one errand after the other, until nobody asks any more.
static class PictureChild
{
    public const string Name = "make-pictures";

    /// The first line that it says: libvips is there, and the cage lets it work.
    public const string Ready = "ready";

    public static void Run(TextReader errands, TextWriter answers)
    {
        VipsImage.Start();
        answers.WriteLine(Ready);
        answers.Flush();
        while (errands.ReadLine() is { } line)
        {
            answers.WriteLine(JsonSerializer.Serialize(PictureAnswer.Of(JsonSerializer.Deserialize<PictureErrand>(line)!)));
            answers.Flush();
        }
    }
}
