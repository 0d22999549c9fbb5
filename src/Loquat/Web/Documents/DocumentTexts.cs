using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Web.Documents;

/// The terms, the privacy page and the credits of data: the operator's text from the data folder if it exists, otherwise a default.
public sealed class DocumentTexts(LoquatOptions options)
{
    [StoredName("document")]
    public const string Terms = "terms";

    [StoredName("document")]
    public const string Privacy = "privacy";

    [StoredName("document")]
    public const string Credits = "credits";

    public string TextOf(string document, CultureInfo language)
    {
        var name = $"{document}.{language.Name}.md";
        var own = Path.Combine(options.DataFolder, name);
        return File.Exists(own) ? File.ReadAllText(own) : Default(name);
    }

    /// The current version of each document, to record consent. A version is the hash of the document in all languages.
    public IReadOnlyDictionary<string, string> Versions() => new Dictionary<string, string>
    {
        [Terms] = VersionOf(Terms),
        [Privacy] = VersionOf(Privacy),
    };

    string VersionOf(string document)
    {
        var all = TextOf(document, InterfaceLanguage.English) + TextOf(document, InterfaceLanguage.Chinese);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    static string Default(string name)
    {
        using var stream = typeof(DocumentTexts).Assembly.GetManifestResourceStream($"documents/{name}")
            ?? throw new InvalidOperationException($"The document {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
