using System.CommandLine;

namespace Loquat.Cli;

/// The entry point for operators at the command line.
public static class Commands
{
    public static RootCommand Root() =>
        new("Loquat: a home for photo and video notes. Options are read from appsettings.json and LOQUAT_… variables; see "
            + "docs/operations.md.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            AccountCommand.Create(),
            MediaCommand.Create(),
            SearchCommand.Create(),
            PictureCommand.Create(),
            PrintCommand.Create(),
        };

    /// No response files: `@mei` is a handle, not a file with more arguments.
    public static ParserConfiguration Form => new() { ResponseFileTokenReplacer = null };
}
