namespace Loquat.Tests.Conventions;

public class SizeTests
{
    static readonly string[] Folders = ["src", "tests", "tools", "bench"];

    /// Paths whose lines or number of files may stay for now. Each entry needs a comment with the reason.
    static readonly string[] KnownExceptions = [];

    [Fact]
    public void No_file_is_too_long() => Assert.Empty(Every(SizeRules.BreachesOfLength, ".cs", ".razor", ".ts", ".css"));

    [Fact]
    public void No_line_is_too_wide() => Assert.Empty(Every(SizeRules.BreachesOfWidth, ".cs", ".razor", ".ts", ".css", ".mjs"));

    [Fact]
    public void No_folder_has_too_many_files() =>
        Assert.Empty(New(SizeRules.BreachesOfFolders(Files(".cs", ".razor", ".ts", ".css", ".mjs", ".sql", ".txt", ".svg"))));

    [Fact]
    public void No_method_is_too_long() => Assert.Empty(Every(SizeRules.BreachesOfMethods, ".cs"));

    [Fact]
    public void Every_type_has_a_meaningful_name() => Assert.Empty(Every(SizeRules.BreachesOfNames, ".cs"));

    [Fact]
    public void Each_file_has_one_public_type() => Assert.Empty(Every(SizeRules.BreachesOfOneTypeAFile, ".cs"));

    [Theory]
    [InlineData("Notes/Note.cs", 500, 0)]
    [InlineData("Notes/Note.cs", 501, 1)]
    [InlineData("Web/Note.razor", 501, 1)]
    [InlineData("Program.cs", 81, 1)]
    public void A_long_file_is_caught(string path, int lines, int breaches) =>
        Assert.Equal(breaches, SizeRules.BreachesOfLength(path, Lines(lines)).Count());

    [Theory]
    [InlineData(140, 0)]
    [InlineData(141, 1)]
    public void A_wide_line_is_caught(int columns, int breaches) =>
        Assert.Equal(breaches, SizeRules.BreachesOfWidth("Likes.cs", $"class Likes\n{new string(';', columns)}\r\n").Count());

    [Theory]
    [InlineData(45, 0)]
    [InlineData(46, 1)]
    public void A_full_folder_is_caught(int files, int breaches) =>
        Assert.Equal(breaches,
            SizeRules.BreachesOfFolders([.. Enumerable.Range(0, files).Select(i => $"src/Notes/{i}.cs"), "src/Notes/Boards/Board.cs"])
                .Count());

    [Theory]
    [InlineData(56, 0)]
    [InlineData(57, 1)]
    public void A_long_method_is_caught(int statements, int breaches) =>
        // The signature, two braces and an attribute count too.
        Assert.Equal(breaches, SizeRules.BreachesOfMethods("Likes.cs",
            $"class Likes\n{{\n[Slow]\nvoid Add()\n{{\n{Lines(statements)}}}\n}}\n").Count());

    [Theory]
    [InlineData("class NoteService;", 1)]
    [InlineData("static class Outer { record NoteDto(int Id); }", 1)]
    [InlineData("enum NoteHelpers { One }", 1)]
    [InlineData("class NotePublishing : BackgroundService;", 0)]
    public void A_meaningless_name_is_caught(string text, int breaches) =>
        Assert.Equal(breaches, SizeRules.BreachesOfNames("Note.cs", text).Count());

    [Theory]
    [InlineData("public class Likes { int a; } public class Saves { int b; }", 1)]
    [InlineData("public class Likes { int a; } class Inner { int b; }", 0)]
    [InlineData("public class Likes { public class Inner { int b; } }", 0)]
    [InlineData("public class Likes { int a; } public enum Kind { One } public record State(int Count) { int b; }", 0)]
    public void A_second_public_type_is_caught(string text, int breaches) =>
        Assert.Equal(breaches, SizeRules.BreachesOfOneTypeAFile("Likes.cs", text).Count());

    internal static IEnumerable<string> Every(Func<string, string, IEnumerable<string>> rule, params string[] extensions) =>
        Files(extensions).SelectMany(path => rule(path, File.ReadAllText(SourceTree.PathOf(path))));

    static IEnumerable<string> Files(params string[] extensions) =>
        Folders.Where(folder => Directory.Exists(SourceTree.PathOf(folder))).SelectMany(folder => SourceTree.Files(folder, extensions));

    static IEnumerable<string> New(IEnumerable<string> breaches) =>
        breaches.Where(breach =>
            !KnownExceptions.Any(path => breach.StartsWith($"{path}:", StringComparison.Ordinal)
                || breach.StartsWith($"{path} ", StringComparison.Ordinal)));

    static string Lines(int count) => string.Concat(Enumerable.Repeat(";\n", count));
}
