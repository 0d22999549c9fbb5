namespace Loquat.Web;

/// Languages under the names that their own readers use.
public static class LanguageNames
{
    public static IReadOnlyList<(string Tag, string Name)> All { get; } =
    [
        ("zh", "中文"), ("en", "English"), ("ja", "日本語"), ("ko", "한국어"), ("es", "Español"), ("fr", "Français"),
        ("de", "Deutsch"), ("pt", "Português"), ("ru", "Русский"), ("ar", "العربية"), ("hi", "हिन्दी"), ("id", "Bahasa Indonesia"),
        ("vi", "Tiếng Việt"), ("th", "ไทย"), ("it", "Italiano"), ("tr", "Türkçe"),
    ];

    /// Nothing for a language that nobody could tell.
    public static string? Of(string tag)
    {
        var primary = tag.Split('-')[0];
        return All.FirstOrDefault(l => l.Tag == primary).Name;
    }
}
