namespace Loquat.Linguistics.Identification;

/// <summary>A script, as far as identification tells scripts apart.</summary>
enum Script
{
    /// <summary>Not a letter.</summary>
    None,
    Latin,
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Arabic,
    Hebrew,
    Greek,
    Devanagari,
    Thai,

    /// <summary>A letter of any other script.</summary>
    Other,
}
