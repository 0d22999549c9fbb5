using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Tests;

/// A published comment.
public sealed partial record PublishedComment(long NoteId, long Id)
{
    public string Note => string.Create(CultureInfo.InvariantCulture, $"/notes/{NoteId}");

    /// The address for acts that work on any note.
    public string Own => string.Create(CultureInfo.InvariantCulture, $"/notes/{Id}");

    /// The address for acts on comments.
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Note}/comments/{Id}");

    public string Selector => string.Create(CultureInfo.InvariantCulture, $"#comment-{Id}");

    /// From the address to which its author was redirected.
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
