namespace Loquat.Tests.Conventions;

public class ClientImportTests
{
    const string Folder = "src/Loquat/Web/Client";

    [Fact]
    public void Scripts_import_one_way()
    {
        var files = SourceTree.Files(Folder, ".ts").ToDictionary(
            path => Path.GetRelativePath(Folder, path).Replace('\\', '/'), path => File.ReadAllText(SourceTree.PathOf(path)));

        Assert.NotEmpty(files);
        Assert.Empty(new ClientImports(files).Breaches());
    }

    [Theory]
    [InlineData("import { a } from \"./boards\";", "import { b } from \"./acts\";")]
    [InlineData("import { a } from './boards';", "import type { B } from './acts';")]
    [InlineData("import {\n  a,\n  type C,\n} from \"./boards\";", "export { b } from \"./acts\";")]
    [InlineData("import \"./boards\";", "void import(\"./acts\").then(({ b }) => b());")]
    [InlineData("export * from \"../app/boards\";", "type Acts = typeof import(\"./acts\");")]
    public void A_circle_of_imports_is_caught(string acts, string boards) =>
        Assert.Equal(["app/acts.ts → app/boards.ts → app/acts.ts"], Breaches(("app/acts.ts", acts), ("app/boards.ts", boards)));

    [Fact]
    public void A_circle_of_three_is_reported_once() => Assert.Equal(["a.ts → b.ts → c.ts → a.ts"], Breaches(
        ("a.ts", "void import(\"./b\");"), ("b.ts", "void import(\"./c\");"), ("c.ts", "void import(\"./a\");")));

    [Theory]
    [InlineData("app/acts.ts", "comments/box.ts", "app/acts.ts may not import comments/box.ts")]
    [InlineData("app/acts.ts", "uploads/album.ts", "app/acts.ts may not import uploads/album.ts")]
    [InlineData("comments.ts", "composer/counters.ts", "comments.ts may not import composer/counters.ts")]
    [InlineData("composer/photos/tile.ts", "composer/fields.ts")]
    [InlineData("comments/box.ts", "uploads/album.ts")]
    [InlineData("uploads/album.ts", "app/words.ts")]
    [InlineData("composer.ts", "composer/composer.ts")]
    public void An_import_from_another_island_is_caught(string from, string to, params string[] breaches)
    {
        var way = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + "./" + to[..^3];

        Assert.Equal(breaches, Breaches((from, $"import type {{ One }} from \"{way}\";"), (to, "")));
        Assert.Empty(Breaches((from, $"void import(\"{way}\");"), (to, "")));
    }

    [Theory]
    [InlineData("import { a } from \"./gone\";", "app/acts.ts imports app/gone.ts, which is not there")]
    [InlineData("void import(`./${name}`);", "app/acts.ts has an import that this test can't read")]
    [InlineData("// import { a } from \"./gone\";\n/* import(\"./gone\") */ import htmx from \"htmx.org\";")]
    public void Import_paths_are_resolved(string acts, params string[] breaches) =>
        Assert.Equal(breaches, Breaches(("app/acts.ts", acts)));

    static IEnumerable<string> Breaches(params (string Path, string Text)[] files) =>
        new ClientImports(files.ToDictionary(file => file.Path, file => file.Text)).Breaches();
}
