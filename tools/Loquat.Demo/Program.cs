using System.CommandLine;
using Loquat;
using Loquat.Cli;
using Loquat.Demo;

try
{
    return await DemoCommands.Root().Parse(args, Commands.Form)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (WrongOption error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
