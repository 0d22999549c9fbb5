using System.CommandLine;

namespace Loquat.Demo;

static class DemoCommands
{
    public static RootCommand Root() =>
        new("The demo community of Loquat. Options are read as by the server; see docs/operations.md.")
        {
            SeedCommand.Create(),
            DrawCommand.Create(),
        };
}
