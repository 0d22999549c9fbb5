namespace Loquat.Languages.Words;

/// A word of a text, in UTF-16 code units, and the dictionary that may have it.
readonly record struct WordSpan(string Language, int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}
