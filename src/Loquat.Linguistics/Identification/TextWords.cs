using System.Buffers;
using System.Globalization;
using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>
/// Splits a text into runs of letters of one script. Links, email addresses, mentions and codes such as u1s1 are left out.
/// </summary>
ref struct TextWords(ReadOnlySpan<char> text)
{
    static readonly SearchValues<string> LinkMarks = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    readonly ReadOnlySpan<char> text = text;
    int at;
    bool isInHashtag;

    /// <summary>The index of the current word.</summary>
    public int Start { get; private set; }

    /// <summary>The number of UTF-16 code units of the current word.</summary>
    public readonly int Length => at - Start;

    /// <summary>The script of the current word.</summary>
    public Script Script { get; private set; }

    /// <summary>Whether the current word belongs to a hashtag.</summary>
    public bool IsHashtag { get; private set; }

    /// <summary>The letters of the current word.</summary>
    public readonly ReadOnlySpan<char> Current => text[Start..at];

    /// <summary>Goes to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        while (at < text.Length)
        {
            if (IsTokenStart() && LengthOfSkipped() is > 0 and var skipped)
            {
                at += skipped;
                continue;
            }
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (Scripts.Of(rune) is not Script.None and var script)
            {
                Start = at;
                ReadWord(script);
                (Script, IsHashtag) = (script, isInHashtag);
                return true;
            }
            isInHashtag = rune.Value is '#' or '＃' || (isInHashtag && (Rune.IsDigit(rune) || rune.Value is '_'));
            at += length;
        }
        return false;
    }

    void ReadWord(Script script)
    {
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var isInner = Scripts.Of(rune) == script || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark || rune.Value is 'ー' or '々' || (IsApostrophe(rune) && IsLetterAt(at + length));
            if (!isInner)
            {
                return;
            }
            at += length;
        }
    }

    readonly bool IsLetterAt(int index) =>
        index < text.Length && Rune.DecodeFromUtf16(text[index..], out var rune, out _) == OperationStatus.Done && Rune.IsLetter(rune);

    static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’';

    readonly bool IsTokenStart() => at == 0 || !IsTokenPart(text[at - 1]);

    // The length of the link, address, mention or code that starts here, or 0.
    readonly int LengthOfSkipped()
    {
        var length = 0;
        while (at + length < text.Length && IsTokenPart(text[at + length]))
        {
            length++;
        }
        var token = text.Slice(at, length);
        return token.ContainsAny(LinkMarks) || token.Contains('@') || IsDomain(token) ? length : LengthOfCode(token);
    }

    // Only ASCII: a Chinese sentence may follow a link without a space.
    static bool IsTokenPart(char one) => one is > ' ' and < '\x7f';

    static bool IsDomain(ReadOnlySpan<char> token)
    {
        var name = token[..(token.IndexOfAny('/', ':') is >= 0 and var end ? end : token.Length)].TrimEnd(".,;!?)");
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot > 2 && !name[(dot + 1)..].ContainsAnyExceptInRange('a', 'z')
            && !name[..dot].ContainsAnyExcept(DomainCharacters) && (name.Length < token.Length || name[..dot].ContainsAny('.', '-'));
    }

    // Letters and digits in one word.
    static int LengthOfCode(ReadOnlySpan<char> token)
    {
        var length = 0;
        var (hasLetters, hasDigits) = (false, false);
        for (; length < token.Length && char.IsAsciiLetterOrDigit(token[length]); length++)
        {
            hasLetters |= char.IsAsciiLetter(token[length]);
            hasDigits |= char.IsAsciiDigit(token[length]);
        }
        return hasLetters && hasDigits ? length : 0;
    }

    static readonly SearchValues<char> DomainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
}
