using System.CommandLine;
using Loquat.Media.Pictures;

namespace Loquat.Cli;

/// Runs in the sandbox, started by the server; hidden from operators.
static class PictureCommand
{
    public static Command Create()
    {
        var command = new Command(PictureChild.Name, "Process images as requested on the standard input.") { Hidden = true };
        command.SetAction(_ => VipsLibrary.Run(() => PictureChild.Run(Console.In, Console.Out)));
        return command;
    }
}
