using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Tests;

/// A sent message.
public sealed partial record SaidMessage(long ConversationId, long Id)
{
    public string Conversation => string.Create(CultureInfo.InvariantCulture, $"/conversations/{ConversationId}");

    /// The address for acts on the message.
    public string Own => string.Create(CultureInfo.InvariantCulture, $"{Conversation}/messages/{Id}");

    public string Selector => string.Create(CultureInfo.InvariantCulture, $"#message-{Id}");

    /// From the address to which its author was redirected.
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
