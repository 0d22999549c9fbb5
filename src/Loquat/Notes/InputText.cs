namespace Loquat.Notes;

/// Normalizes text that came from a form.
static class InputText
{
    /// Text of several lines: line ends of one kind, no control characters, no space around.
    public static string Clean(string text) => WithoutControls(text.ReplaceLineEndings("\n")).Trim();

    /// The same on one line, with one space between words.
    public static string CleanLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string WithoutControls(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
