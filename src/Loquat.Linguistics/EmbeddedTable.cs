namespace Loquat.Linguistics;

/// <summary>A small table of text that the build puts into the assembly.</summary>
static class EmbeddedTable
{
    /// <summary>Reads the lines of a table, without its licence notice.</summary>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
