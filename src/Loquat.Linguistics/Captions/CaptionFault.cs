namespace Loquat.Linguistics.Captions;

/// <summary>Why a caption file can't be read.</summary>
public enum CaptionFaultKind
{
    /// <summary>The bytes are not text in a supported encoding.</summary>
    NotText,

    /// <summary>The file contains no cue.</summary>
    NoCues,

    /// <summary>A line is neither a number nor a time, as required at this position.</summary>
    NoTime,

    /// <summary>A time has an invalid format.</summary>
    BadTime,

    /// <summary>A cue ends at or before its start.</summary>
    EndsTooEarly,

    /// <summary>A time occurs in the middle of a text: the empty line before its cue is missing.</summary>
    NoEmptyLine,
}

/// <summary>A caption file can't be read.</summary>
/// <param name="kind">The reason.</param>
/// <param name="line">The line number from 1, or 0 for the whole file.</param>
public sealed class CaptionFault(CaptionFaultKind kind, int line = 0) : FormatException($"{kind} in line {line}")
{
    /// <summary>The reason.</summary>
    public CaptionFaultKind Kind => kind;

    /// <summary>The line number from 1, or 0 for the whole file.</summary>
    public int Line => line;
}
