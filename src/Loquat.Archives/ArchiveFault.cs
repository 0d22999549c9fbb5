namespace Loquat.Archives;

/// <summary>Why an archive can't be read.</summary>
public enum ArchiveFaultKind
{
    /// <summary>The file is no ZIP, or a ZIP without <c>profile.json</c>.</summary>
    NotAnArchive,

    /// <summary>The file begins as a ZIP but its end is missing, as after a download that broke off.</summary>
    CutOff,

    /// <summary>A document is not what the format says.</summary>
    Damaged,

    /// <summary>A later program wrote it, in a version that this one does not know.</summary>
    TooNew,
}

/// <summary>An archive can't be read.</summary>
/// <param name="kind">Why.</param>
/// <param name="message">What is wrong and where, in English.</param>
/// <param name="cause">What the ZIP or JSON reader said, if anything.</param>
public sealed class ArchiveFault(ArchiveFaultKind kind, string message, Exception? cause = null) : FormatException(message, cause)
{
    /// <summary>Why it can't be read.</summary>
    public ArchiveFaultKind Kind => kind;
}
