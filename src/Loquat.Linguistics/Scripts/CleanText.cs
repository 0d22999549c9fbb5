namespace Loquat.Linguistics.Scripts;

/// Cleans text that people typed: removes control characters and surrounding white space.
public static class CleanText
{
    /// <summary>Cleans text of several lines. Line breaks become LF, and tabs are kept.</summary>
    public static string Of(string text) => WithoutControls(text.ReplaceLineEndings("\n")).Trim();

    /// <summary>Cleans text and joins it into one line, with one space between words.</summary>
    public static string LineOf(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Only removes control characters other than line feeds and tabs.</summary>
    public static string WithoutControls(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
