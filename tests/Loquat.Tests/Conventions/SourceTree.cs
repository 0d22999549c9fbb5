namespace Loquat.Tests.Conventions;

/// The repository that these tests were built from.
static class SourceTree
{
    static readonly string[] NotOurs = ["artifacts", "node_modules", "obj", ".git"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// Returns paths relative to the root, with forward slashes.
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Loquat.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Loquat.slnx above {AppContext.BaseDirectory}");
    }
}
