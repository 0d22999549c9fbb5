using System.Text.RegularExpressions;

namespace Loquat.Tests.Conventions;

/// The imports between the client's files, including type imports and dynamic imports.
sealed partial class ClientImports(IReadOnlyDictionary<string, string> files)
{
    /// Shared folders, from the lowest up: each may import from those before it. An island is a folder or a file beside it. It imports
    /// statically only from these and from itself, and loads other islands by dynamic imports.
    static readonly string[] Shared = ["app", "photos", "fields", "uploads", "player"];

    public IEnumerable<string> Breaches()
    {
        var imports = files.Keys.SelectMany(ImportsOf).ToList();
        return
        [
            .. files.Keys.Where(HasUnread).Select(file => $"{file} has an import that this test can't read"),
            .. imports.Where(import => !files.ContainsKey(import.To))
                .Select(import => $"{import.From} imports {import.To}, which is not there"),
            .. imports.Where(import => !import.IsDynamic && !MayImport(import.From, import.To))
                .Select(import => $"{import.From} may not import {import.To}").Distinct(),
            .. Circles.In(imports.Select(import => (import.From, import.To))),
        ];
    }

    IEnumerable<(string From, string To, bool IsDynamic)> ImportsOf(string file) =>
        from import in Import().Matches(WithoutComments(files[file]))
        let to = import.Groups["to"].Value
        where to.StartsWith('.')
        select (file, Resolve(file, to), import.Groups["dynamic"].Success);

    bool HasUnread(string file)
    {
        var text = WithoutComments(files[file]);
        return ImportWord().Count(text) != Import().Count(text);
    }

    static bool MayImport(string from, string to)
    {
        var (user, used) = (FolderOf(from), FolderOf(to));
        var (userLayer, usedLayer) = (Array.IndexOf(Shared, user), Array.IndexOf(Shared, used));
        return user == used || (usedLayer >= 0 && (userLayer < 0 || usedLayer < userLayer)) || from == "app.ts";
    }

    /// `composer.ts` belongs to the folder `composer`, as `composer/photos` does.
    static string FolderOf(string file) => file.Split('/')[0].Replace(".ts", "", StringComparison.Ordinal);

    static string Resolve(string file, string to)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in to.Split('/').Where(part => part != "."))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts) + (to.EndsWith(".ts", StringComparison.Ordinal) ? "" : ".ts");
    }

    static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex("""
        (?<dynamic>\bimport\s*\(\s*)["'](?<to>[^"']+)["']\s*\)
        |^\s*import\s+(?:[\w\s{},*$]+?\bfrom\s*)?["'](?<to>[^"']+)["']
        |^\s*export\s+[\w\s{},*$]+?\bfrom\s*["'](?<to>[^"']+)["']
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""\bimport\b(?!\.meta)|^\s*export\s+[\w\s{},*$]+?\bfrom\b""", RegexOptions.Multiline)]
    private static partial Regex ImportWord();

    [GeneratedRegex(@"/\*.*?\*/|(?<![:""'`\\])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
