using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Loquat.Tests.Conventions;

/// The source code as the compiler sees it: the files, and the code generated from Razor components.
static class SourceCode
{
    const string Components = "_razor.g.cs";

    /// The id of embedded source: https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    static readonly CSharpParseOptions Newest = new(LanguageVersion.Latest, DocumentationMode.None);

    static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Generated = new(ReadGenerated);

    static readonly Lazy<CSharpCompilation> Whole = new(
        () => Compile([.. SourceTree.Files("src/Loquat", ".cs").Select(Read), .. Generated.Value]));

    public static CSharpCompilation Server => Whole.Value;

    public static CSharpCompilation Of(string path) => Compile([Read(path)]);

    static (string, string) Read(string path) => (path, File.ReadAllText(SourceTree.PathOf(path)));

    static CSharpCompilation Compile(IReadOnlyList<(string Path, string Text)> files) => CSharpCompilation.Create(
        "source",
        files.AsParallel().AsOrdered().Select(file => CSharpSyntaxTree.ParseText(file.Text, Newest, file.Path)),
        References());

    /// All assemblies that these tests can load, except the server and the tests themselves.
    static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("loquat.dll" or "Loquat.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    /// The compiler embeds generated files in the symbols of the assembly, so they match the server under test.
    static List<(string Path, string Text)> ReadGenerated()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "loquat.pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        var symbols = provider.GetMetadataReader();
        return
        [
            .. from handle in symbols.CustomDebugInformation
               let information = symbols.GetCustomDebugInformation(handle)
               where symbols.GetGuid(information.Kind) == EmbeddedSource
               let path = symbols.GetString(symbols.GetDocument((DocumentHandle)information.Parent).Name)
               where path.EndsWith(Components, StringComparison.Ordinal) || path.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal)
               select (path, Unpack(symbols.GetBlobBytes(information.Value))),
        ];
    }

    /// An embedded file: its uncompressed length, or 0 if it is not compressed, followed by the text.
    static string Unpack(byte[] blob)
    {
        const int head = sizeof(int);
        if (BitConverter.ToInt32(blob) == 0)
        {
            return Encoding.UTF8.GetString(blob.AsSpan(head));
        }
        using var packed = new DeflateStream(new MemoryStream(blob, head, blob.Length - head), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
