namespace Loquat.Cli.Seed;

/// The people and notes of `community.txt`: a block each, parted by blank lines.
sealed record DemoTexts(IReadOnlyList<(string Handle, string Name, string Bio)> People, IReadOnlyList<(string Title, string Body, string Channel)> Notes)
{
    public static DemoTexts Read()
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream("seed/community.txt")
            ?? throw new InvalidOperationException("The demo texts are missing from the build.");
        using var reader = new StreamReader(stream);
        var blocks = reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(b => b.Split('\n')).ToList();
        return new DemoTexts(
            [.. blocks.Where(b => b[0].StartsWith('@')).Select(b => (b[0][1..], b[1], b[2]))],
            [.. blocks.Where(b => b[0].StartsWith('[')).Select(b => (b[1], string.Join('\n', b.Skip(2)), b[0].Trim('[', ']')))]);
    }
}
