namespace Loquat.Cli.Seed;

/// The people and notes of `community.txt`, a block each, parted by blank lines; and the comments of `comments.txt`, a line each.
sealed record DemoTexts(IReadOnlyList<(string Handle, string Name, string Bio)> People, IReadOnlyList<(string Title, string Body, string Channel)> Notes, IReadOnlyList<string> Comments)
{
    public static DemoTexts Read()
    {
        var blocks = Words("seed/community.txt").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(b => b.Split('\n')).ToList();
        return new DemoTexts(
            [.. blocks.Where(b => b[0].StartsWith('@')).Select(b => (b[0][1..], b[1], b[2]))],
            [.. blocks.Where(b => b[0].StartsWith('[')).Select(b => (b[1], string.Join('\n', b.Skip(2)), b[0].Trim('[', ']')))],
            Words("seed/comments.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Words(string resource)
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException("The demo texts are missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
