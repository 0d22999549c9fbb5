using System.Text.RegularExpressions;

namespace Loquat.Tests.Portability;

/// The archive format has not changed: the fixture was exported from the same data by the version before the archive library.
public partial class ArchiveBeforeTests
{
    const string AddedSince = "my-words.json";

    [Theory, BothDatabases]
    public async Task The_same_data_gives_the_same_documents(World world)
    {
        using var before = new TakenCopy("before.zip",
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "archive-before.zip")));

        using var now = await ArchivedLife.CopyAsync(world);

        Assert.Equal(Comparable(before), Comparable(now));
    }

    /// All documents as one text without what differs each time: ids are replaced by their order, and times are removed.
    static string Comparable(TakenCopy copy)
    {
        var ids = new Dictionary<string, int>();
        var all = string.Join('\n',
            copy.Files.Where(file => file is not "README.txt" and not AddedSince)
                .Select(file => file.EndsWith(".json", StringComparison.Ordinal) ? $"{file}\n{copy.Text(file)}" : file));
        return Id()
            .Replace(Consent().Replace(Time().Replace(all, "time"), "version"),
                id => ids.TryGetValue(id.Value, out var known) ? $"#{known}" : $"#{ids[id.Value] = ids.Count}");
    }

    [GeneratedRegex(@"\d{15,}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[0-9:.]+\+00:00")]
    private static partial Regex Time();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{16}(?=\")")]
    private static partial Regex Consent();
}
