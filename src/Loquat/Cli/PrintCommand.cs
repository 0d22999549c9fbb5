using System.CommandLine;
using Loquat.Media.Pictures;

namespace Loquat.Cli;

/// Runs in the sandbox, started by the server; hidden from operators.
static class PrintCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder");
        var command = new Command(SvgRasterizer.Name, "Render the SVG in a folder.") { folder };
        command.Hidden = true;
        command.SetAction(parsed => VipsLibrary.Run(() => SvgRasterizer.PrintIn(parsed.GetValue(folder)!)));
        return command;
    }
}
