namespace Loquat.Linguistics;

/// <summary>What is wrong with a file of captions.</summary>
public enum CaptionFaultKind
{
    /// <summary>Bytes that are no text in any encoding that is read.</summary>
    NotText,

    /// <summary>There is no cue in it.</summary>
    NoCues,

    /// <summary>A line in a place where only a number or a time may stand.</summary>
    NoTime,

    /// <summary>A time that is not written as the format asks.</summary>
    BadTime,

    /// <summary>A cue that ends when it begins, or earlier.</summary>
    EndsTooEarly,

    /// <summary>A time in the middle of a text: an empty line is missing before its cue.</summary>
    NoEmptyLine,
}

/// <summary>A file of captions can't be read.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="line">Where, counted from 1; 0 for the file as a whole.</param>
public sealed class CaptionFault(CaptionFaultKind kind, int line = 0) : FormatException($"{kind} in line {line}")
{
    /// <summary>What is wrong.</summary>
    public CaptionFaultKind Kind => kind;

    /// <summary>Counted from 1; 0 for the file as a whole.</summary>
    public int Line => line;
}
