using System.Text.RegularExpressions;

namespace Loquat.Tests.Conventions;

/// Rules and techniques that exist in one place are not repeated elsewhere.
public partial class WrittenOnceTests
{
    const string Client = "src/Loquat/Web/Client";

    /// The service worker and the script that runs before the first paint are bundles of their own, without imports.
    [Fact]
    public void Scripts_send_requests_and_use_storage_through_one_file_each()
    {
        Assert.Empty(Using(FetchCall(), ".ts", $"{Client}/app/request.ts", $"{Client}/worker.ts"));
        Assert.Empty(Using(StorageUse(), ".ts", $"{Client}/app/storage.ts", $"{Client}/appearance.ts"));
    }

    [Fact]
    public void The_rules_of_blocks_and_mutes_are_written_once()
    {
        const string Relationships = "src/Loquat/Accounts/Relationships";

        Assert.Empty(Using(BlocksOrMutes(), ".cs", $"{Relationships}/BlockRules.cs", $"{Relationships}/MuteRules.cs"));
    }

    [Fact]
    public void SQL_names_the_values_of_enums() => Assert.Empty(Using(BareEnumValue(), ".cs"));

    [Fact]
    public void Texts_with_placeholders_are_formatted_in_one_place() =>
        Assert.Empty(Using(Formatting(), ".cs", "src/Loquat/Wording.cs").Concat(Using(Formatting(), ".razor")));

    [Theory]
    [InlineData("await fetch(address)", "localStorage.getItem(name)", "FROM blocks WHERE", "n.state = 1", "Text.A.Replace(\"{0}\", name)")]
    [InlineData("void fetch(`/a`)", "sessionStorage.setItem(a)", "FROM mutes WHERE", "p.folder <> 2", "string.Format(CurrentCulture")]
    public void Each_repetition_is_caught(string request, string storage, string block, string value, string format)
    {
        Assert.Matches(FetchCall(), request);
        Assert.Matches(StorageUse(), storage);
        Assert.Matches(BlocksOrMutes(), block);
        Assert.Matches(BareEnumValue(), value);
        Assert.Matches(Formatting(), format);
    }

    static IEnumerable<string> Using(Regex repetition, string extension, params string[] except) =>
        from path in SourceTree.Files("src/Loquat", extension).Except(except)
        where !path.Contains("/Migrations/", StringComparison.Ordinal)
        from line in File.ReadLines(SourceTree.PathOf(path))
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && repetition.IsMatch(line)
        select $"{path}: {line.Trim()}";

    [GeneratedRegex(@"(?<![\w.])fetch\(")]
    private static partial Regex FetchCall();

    [GeneratedRegex(@"\b(localStorage|sessionStorage)\.\w")]
    private static partial Regex StorageUse();

    [GeneratedRegex(@"(FROM|JOIN) (blocks|mutes)\b")]
    private static partial Regex BlocksOrMutes();

    [GeneratedRegex(@"\b(state|visibility|folder|role|circle)\b (=|<>|IN|NOT IN) \(?\d")]
    private static partial Regex BareEnumValue();

    [GeneratedRegex(@"Replace\(""\{0\}""|string\.Format\(")]
    private static partial Regex Formatting();
}
