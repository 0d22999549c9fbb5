using System.Text;

namespace Loquat.Web.Parts;

/// A CSV file for spreadsheets: RFC 4180, in UTF-8 with the byte order mark that Excel needs. Cells that look like formulas are escaped.
public sealed class CommaTable
{
    static readonly byte[] Mark = Encoding.UTF8.GetPreamble();

    readonly StringBuilder text = new();

    public CommaTable Row(params IEnumerable<string> cells)
    {
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    public IResult As(string name) => Results.File([.. Mark, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", name);

    static string Cell(string words)
    {
        var safe = words.Length > 0 && words[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n') ? "'" + words : words;
        return safe.AsSpan().IndexOfAny(",\"\r\n'") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
