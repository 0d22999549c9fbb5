namespace Loquat.Media.Captions;

/// The languages that captions can be in, as BCP 47 tags. Chinese is listed once for each script.
public static class CaptionLanguages
{
    public static IReadOnlyList<string> All { get; } =
        ["zh-Hans", "zh-Hant", "yue", "en", "ja", "ko", "es", "fr", "de", "pt", "ru", "uk", "ar", "hi", "id", "ms", "fil", "vi", "th", "it",
            "nl", "pl", "tr"];

    public static bool Knows(string tag) => All.Contains(tag);

    /// Finds the supported language for a tag that is more or less specific, such as `zh` or `en-GB`.
    public static string? Nearest(string tag) =>
        All.FirstOrDefault(known => string.Equals(known, tag, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(known => Primary(known) == Primary(tag));

    /// Returns the primary subtag, such as `zh` for `zh-Hant`.
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// Returns the name of the language in the interface language.
    public static string NameOf(string tag) => tag switch
    {
        "zh-Hans" => Text.Language_zh_Hans,
        "zh-Hant" => Text.Language_zh_Hant,
        "yue" => Text.Language_yue,
        "en" => Text.Language_en,
        "ja" => Text.Language_ja,
        "ko" => Text.Language_ko,
        "es" => Text.Language_es,
        "fr" => Text.Language_fr,
        "de" => Text.Language_de,
        "pt" => Text.Language_pt,
        "ru" => Text.Language_ru,
        "uk" => Text.Language_uk,
        "ar" => Text.Language_ar,
        "hi" => Text.Language_hi,
        "id" => Text.Language_id,
        "ms" => Text.Language_ms,
        "fil" => Text.Language_fil,
        "vi" => Text.Language_vi,
        "th" => Text.Language_th,
        "it" => Text.Language_it,
        "nl" => Text.Language_nl,
        "pl" => Text.Language_pl,
        "tr" => Text.Language_tr,
        _ => tag,
    };
}
