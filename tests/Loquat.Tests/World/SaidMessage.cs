using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Tests;

/// A message by where it stands.
public sealed partial record SaidMessage(long ConversationId, long Id)
{
    public string Conversation => string.Create(CultureInfo.InvariantCulture, $"/conversations/{ConversationId}");

    /// Where something is done with it.
    public string Own => string.Create(CultureInfo.InvariantCulture, $"{Conversation}/messages/{Id}");

    public string Selector => string.Create(CultureInfo.InvariantCulture, $"#message-{Id}");

    /// From where who said it was led to.
    public static SaidMessage At(string address)
    {
        var found = Form().Match(address);
        Assert.True(found.Success, address);
        return new(long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            long.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^/conversations/(\\d+)#message-(\\d+)$")]
    private static partial Regex Form();
}
