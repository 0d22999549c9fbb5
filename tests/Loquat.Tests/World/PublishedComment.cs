using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Tests;

/// A comment by where it stands.
public sealed partial record PublishedComment(long NoteId, long Id)
{
    public string Note => string.Create(CultureInfo.InvariantCulture, $"/notes/{NoteId}");

    /// As one acts on any note.
    public string Own => string.Create(CultureInfo.InvariantCulture, $"/notes/{Id}");

    /// Where something is done with it.
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Note}/comments/{Id}");

    public string Selector => string.Create(CultureInfo.InvariantCulture, $"#comment-{Id}");

    /// From where who wrote it was led to.
    public static PublishedComment At(string address)
    {
        var found = Form().Match(address);
        Assert.True(found.Success, address);
        return new(long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            long.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^/notes/(\\d+)\\?comment=(\\d+)#comment-\\2$")]
    private static partial Regex Form();
}
