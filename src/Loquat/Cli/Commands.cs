using System.CommandLine;

namespace Loquat.Cli;

/// DOOR 4: what an operator types.
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

    /// `@mei` is a person here, not a file with more arguments.
    public static ParserConfiguration Form => new() { ResponseFileTokenReplacer = null };
}
