using System.Globalization;

namespace Loquat.Web.Messages;

/// Under which name the browser keeps a message that was begun and not sent.
static class MessageDraftKey
{
    [StoredName("localStorage")]
    const string Prefix = "talk ";

    [StoredName("localStorage")]
    const string PrefixOfNew = "talk @";

    public static string Of(long conversationId) => Prefix + conversationId.ToString(CultureInfo.InvariantCulture);

    /// Of a conversation that begins with it.
    public static string OfNew(string handle) => PrefixOfNew + handle;
}
