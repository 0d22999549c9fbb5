using System.Text;

namespace Loquat.Web.MyWords;

/// A text file that Anki imports; see https://docs.ankiweb.net/importing/text-files.html. The last column holds tags.
public sealed class AnkiTable
{
    readonly StringBuilder text = new();

    public AnkiTable(IReadOnlyList<string> columns) => text.Append("#separator:tab\n#html:false\n")
        .Append("#columns:").AppendJoin('\t', columns).Append('\n')
        .Append(FormattableString.Invariant($"#tags column:{columns.Count}\n"));

    public void Row(IEnumerable<string> cells) => text.AppendJoin('\t', cells.Select(Cell)).Append('\n');

    public IResult As(string name) =>
        Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/tab-separated-values; charset=utf-8", name);

    // Anki reads a line that begins with # as a comment, and a cell that begins with a quotation mark as quoted.
    static string Cell(string words)
    {
        var line = words.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Contains('"', StringComparison.Ordinal) || line.StartsWith('#')
            ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : line;
    }
}
