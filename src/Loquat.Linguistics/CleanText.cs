namespace Loquat.Linguistics;

/// What people wrote, without control characters and without space around it.
public static class CleanText
{
    /// <summary>Words of more than one line: line breaks are those of Unix, and tabs stay.</summary>
    public static string Of(string text) => WithoutControls(text.ReplaceLineEndings("\n")).Trim();

    /// <summary>The same on one line, with one space between words.</summary>
    public static string LineOf(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As it stands, but for control characters other than line breaks and tabs.</summary>
    public static string WithoutControls(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
