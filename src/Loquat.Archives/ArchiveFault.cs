namespace Loquat.Archives;

/// <summary>Why an archive can't be read.</summary>
public enum ArchiveFaultKind
{
    /// <summary>The file is not a ZIP, or a ZIP without <c>profile.json</c>.</summary>
    NotAnArchive,

    /// <summary>The file starts as a ZIP but its end is missing, as after an interrupted download.</summary>
    CutOff,

    /// <summary>A document doesn't conform to the format.</summary>
    Damaged,

    /// <summary>The archive has a newer version than this program supports.</summary>
    TooNew,
}

/// <summary>An archive can't be read.</summary>
/// <param name="kind">The reason.</param>
/// <param name="message">What is wrong and where, in English.</param>
/// <param name="cause">The exception of the ZIP or JSON reader, if any.</param>
public sealed class ArchiveFault(ArchiveFaultKind kind, string message, Exception? cause = null) : FormatException(message, cause)
{
    /// <summary>The reason.</summary>
    public ArchiveFaultKind Kind => kind;
}
