namespace Loquat.Linguistics.Pinyin;

/// <summary>The reading of a character in its context.</summary>
/// <param name="At">The index of the character in the text.</param>
/// <param name="Numbered">The syllable in lower case with its tone: <c>lv4</c> for lǜ, <c>ma5</c> for a neutral ma.</param>
public readonly record struct PinyinSyllable(int At, string Numbered)
{
    /// <summary>The syllable with a tone mark.</summary>
    public string Marked => PinyinText.Marked(Numbered);

    /// <summary>Its first letter.</summary>
    public char Initial => Numbered[0];
}
