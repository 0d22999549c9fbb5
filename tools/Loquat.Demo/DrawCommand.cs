using System.CommandLine;
using Loquat.Media.Pictures;

namespace Loquat.Demo;

/// The internal command of the child processes that `seed` starts.
static class DrawCommand
{
    public const string Name = "draw-scenes";

    public static Command Create()
    {
        var folder = new Argument<string>("folder");
        var turn = new Argument<int>("turn");
        var turns = new Argument<int>("turns");
        var command = new Command(Name,
            "Render the SVGs in a folder, every n-th one from a start.") { folder, turn, turns };
        command.Hidden = true;
        command.SetAction(parsed => VipsLibrary.Run(
            () => DemoEasel.Draw(parsed.GetValue(folder)!, parsed.GetValue(turn), parsed.GetValue(turns))));
        return command;
    }
}
