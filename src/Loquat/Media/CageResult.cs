namespace Loquat.Media;

public sealed record CageResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}
