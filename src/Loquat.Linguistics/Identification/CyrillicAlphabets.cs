namespace Loquat.Linguistics.Identification;

/// <summary>The letters of a Cyrillic text that not all alphabets have: they exclude languages whose n-grams are alike.</summary>
struct CyrillicAlphabets
{
    // So many letters of Ukrainian or Belarusian hardly ever lack those that only these languages have.
    const int Telling = 30;

    int letters;
    bool hasRussian;
    bool hasEastern;
    bool hasSouthern;
    bool hasI;
    bool hasUkrainian;
    bool hasBelarusian;
    bool hasSerbian;

    /// <summary>Adds the letters of a word in lower case.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            letters++;
            hasRussian |= letter is 'ы' or 'э' or 'ё';
            hasEastern |= letter is 'й' or 'щ' or 'ь' or 'ю' or 'я';
            hasSouthern |= letter is 'ъ';
            hasI |= letter is 'и' or 'щ';
            hasUkrainian |= letter is 'і' or 'ї' or 'є' or 'ґ';
            hasBelarusian |= letter is 'і' or 'ў';
            hasSerbian |= letter is 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' or 'џ' or 'ѓ' or 'ќ' or 'ѕ';
        }
    }

    /// <summary>Returns whether the text can't be in a language.</summary>
    public readonly bool Exclude(string tag) => tag switch
    {
        "uk" => hasRussian || hasSouthern || hasSerbian || (letters >= Telling && !hasUkrainian),
        "be" => hasI || hasSouthern || hasSerbian || (letters >= Telling && !hasBelarusian),
        "bg" => hasRussian || hasUkrainian || hasSerbian,
        "sr" or "mk" => hasRussian || hasEastern || hasSouthern || hasUkrainian,
        "ru" => hasUkrainian || hasBelarusian || hasSerbian,
        _ => false,
    };
}
