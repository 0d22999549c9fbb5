using System.Globalization;

namespace Loquat.Web;

/// The language of the page.
public static class PageLanguage
{
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Tag => IsChinese ? "zh-Hans" : "en";

    /// The locale in the notation of Open Graph.
    public static string LocaleOf(string tag) => tag switch
    {
        "zh" or "zh-Hans" => "zh_CN",
        "zh-Hant" => "zh_TW",
        "en" => "en_US",
        "ja" => "ja_JP",
        "ko" => "ko_KR",
        _ => tag.Replace('-', '_'),
    };
}
