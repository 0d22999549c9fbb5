using System.Xml.Linq;

namespace Loquat.Tests.Conventions;

public class TextTests
{
    /// Words that the server recognises in user content. They are not interface texts.
    static readonly string[] WordsOfPeople = ["src/Loquat/Notes/Topics/TopicChannels.cs"];

    [Fact]
    public void Both_languages_have_the_same_texts() => Assert.Empty(TextResources.Breaches(
        XDocument.Load(SourceTree.PathOf("src/Loquat/Text.resx")), XDocument.Load(SourceTree.PathOf("src/Loquat/Text.zh-Hans.resx"))));

    [Fact]
    public void The_code_contains_no_Chinese() =>
        Assert.Empty(Every((path, text) => WordsOfPeople.Contains(path) ? [] : VisibleText.Chinese(path, text), ".cs", ".razor", ".ts"));

    [Fact]
    public void The_code_contains_no_refusal_texts() => Assert.Empty(Every(VisibleText.Refusals, ".cs"));

    [Fact]
    public void Pages_contain_no_literal_texts()
    {
        var pages = SourceCode.Server.SyntaxTrees.Where(tree => tree.FilePath.Contains("/Web/", StringComparison.Ordinal)).ToList();

        Assert.Contains(pages, page => page.FilePath.EndsWith("Frame_razor.g.cs", StringComparison.Ordinal));
        Assert.Empty(VisibleText.Components(pages));
    }

    [Theory]
    [InlineData("<data name='A'><value>a</value></data>", "", "A is missing in Chinese")]
    [InlineData("", "<data name='A'><value>a</value></data>", "A is missing in English")]
    [InlineData("<data name='A'><value>a</value></data>", "<data name='A'><value> </value></data>", "A is empty")]
    [InlineData("<data name='A'><value>{0} of {1}</value></data>", "<data name='A'><value>{0}</value></data>",
        "A has other placeholders in Chinese")]
    [InlineData("<data name='A'><value>{0} of {1:d}</value></data>", "<data name='A'><value>{1}/{0}</value></data>")]
    public void Languages_that_differ_are_caught(string english, string chinese, params string[] breaches) =>
        Assert.Equal(breaches,
            TextResources.Breaches(XDocument.Parse($"<root>{english}</root>"), XDocument.Parse($"<root>{chinese}</root>")));

    [Theory]
    [InlineData("var title = \"发布\";", 1)]
    [InlineData("<button>发布</button>", 1)]
    [InlineData("// 发布", 0)]
    [InlineData("@* 发布\n发布 *@", 0)]
    [InlineData("var name = \"枇杷\";", 0)]
    [InlineData("var address = \"https://例.cn\";", 1)]
    public void Chinese_in_the_code_is_caught(string text, int breaches) =>
        Assert.Equal(breaches, VisibleText.Chinese("Page.razor", text).Count());

    [Theory]
    [InlineData("throw Refusal.Invalid(\"Too long\");", 1)]
    [InlineData("throw Refusal.Invalid($\"Over {limit}\", \"title\");", 1)]
    [InlineData("throw new Refusal(RefusalKind.Invalid, \"Too long\");", 1)]
    [InlineData("throw Refusal.Invalid(Text.TooLong, \"title\");", 0)]
    public void A_refusal_text_in_the_code_is_caught(string text, int breaches) =>
        Assert.Equal(breaches, VisibleText.Refusals("Likes.cs", text).Count());

    [Theory]
    [InlineData("Talking", "A loquat", "Search here", "Something", "nothing found", "try again", "went wrong")]
    [InlineData("Silent")]
    public void Words_in_a_page_are_caught(string component, params string[] words) =>
        Assert.Equal(words.Select(word => $"{component}: {word}"),
            VisibleText.Components(SourceCode.Of("tests/Loquat.Tests/Conventions/PlantedComponents.cs").SyntaxTrees)
                .Where(found => found.StartsWith(component, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    static IEnumerable<string> Every(Func<string, string, IEnumerable<string>> rule, params string[] extensions) =>
        SourceTree.Files("src/Loquat", extensions).SelectMany(path => rule(path, File.ReadAllText(SourceTree.PathOf(path))));
}
