using System.CommandLine;
using Loquat;
using Loquat.Cli;

try
{
    return await Commands.Root().Parse(args, Commands.Form)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (WrongOption error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
