namespace Loquat.Tests.Conventions;

public class GlossaryTests
{
    /// Names that may stay for now, as `path: name`. Each entry needs a comment with the reason.
    static readonly string[] KnownExceptions = [];

    [Fact]
    public void No_name_contains_a_replaced_word()
    {
        var breaches = SizeTests.Every((path, text) => ReplacedWords.BreachesIn(path, text).Where(IsNew), ".cs", ".razor", ".ts", ".css")
            .ToArray();
        Assert.True(breaches.Length == 0, string.Join('\n', breaches));
    }

    [Fact]
    public void No_comment_and_no_document_contains_a_replaced_word()
    {
        string[] documents =
            [.. Directory.EnumerateFiles(SourceTree.PathOf("."), "*.md"), .. SourceTree.Files("docs", ".md").Select(SourceTree.PathOf)];
        var breaches = documents.SelectMany(path => ReplacedProse.BreachesIn(path, File.ReadAllText(path)))
            .Concat(SizeTests.Every(ReplacedProse.BreachesIn, ".cs", ".razor", ".ts", ".css", ".mjs")).ToArray();
        Assert.True(breaches.Length == 0, string.Join('\n', breaches));
    }

    [Theory]
    [InlineData("Likes.cs", "var a = 1;\n/// Opened by the door.\n// the `cage` of a \"cage\"", 2)]
    [InlineData("docs/a.md", "See [the page](talks/a.md) and `KeptBytes`, not the kept bytes.", 1)]
    [InlineData("Likes.cs", "var talk = \"talk\"; // fine\nclass Cage;", 0)]
    public void A_replaced_word_in_prose_is_caught(string path, string text, int breaches) =>
        Assert.Equal(breaches, ReplacedProse.BreachesIn(path, text).Count());

    [Theory]
    [InlineData("Web/Messages/Inbox.cs", "class TalkPage { void OpenTalk() { var talk = 1; } }", "TalkPage", "OpenTalk")]
    [InlineData("Web/Messages/TalkPage.cs", "class Page;", "TalkPage")]
    [InlineData("Web/talks/room.ts", "", "talks")]
    [InlineData("Notes/Note.cs", "class NoteReading; class Heading; record Reader(int Count);", "NoteReading")]
    [InlineData("Web/Page.razor", "<p class=\"talk-top plain\" id=\"film\" data-notice>talk</p>\n@code {\n  int Notices { get; set; }\n}",
        "talk-top", "film", "data-notice", "Notices")]
    [InlineData("app/page.ts",
        "export function showTalk(film: string): void {}\nexport class Films {\n  private notice = 1;\n  served(): void {}\n}\n"
        + "document.querySelector(\"[data-film]\");", "Films", "showTalk", "served", "data-film")]
    [InlineData("css/page.css", "/* .film */ .film-frame:hover > p[data-talk] { color: red; width: 1.5rem }", "film-frame", "data-talk")]
    [InlineData("Data/Db.cs", "class Strip; class StripMetadata; class Signals; class Signalling;", "Strip", "Signals")]
    [InlineData("Notes/Easel.cs", "class Easel { int Released; int Least; }")]
    public void A_replaced_word_in_a_name_is_caught(string path, string text, params string[] names) =>
        Assert.Equal(names.Order(),
            ReplacedWords.BreachesIn(path, text).Select(breach => breach.Split(": ")[1].Split(' ')[0]).Distinct().Order());

    static bool IsNew(string breach) => !KnownExceptions.Any(known => breach.StartsWith($"{known} ", StringComparison.Ordinal));
}
