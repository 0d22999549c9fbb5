using System.Diagnostics;

namespace Loquat.Tests.Conventions;

public sealed class FormattingTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("loquat-format-").FullName;

    [Theory]
    [InlineData("namespace Tidy;\n\nclass Note\n{\n    int likes;\n}\n", true)]
    [InlineData("namespace Tidy;\n\nclass Note\n{\n  int likes ;\n}\n", false)]
    [InlineData("namespace Tidy;\n\nclass Note {\n    int likes;\n}", false)]
    public async Task The_formatting_check_accepts_only_formatted_code(string code, bool passes)
    {
        File.Copy(SourceTree.PathOf(".editorconfig"), Path.Combine(folder, ".editorconfig"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Note.cs"), code);

        using var check = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "format", "whitespace", folder, "--folder", "--verify-no-changes" },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = await check.StandardOutput.ReadToEndAsync() + await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();

        Assert.True(passes == (check.ExitCode == 0), said);
        Assert.Equal(passes, !said.Contains("Note.cs", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
