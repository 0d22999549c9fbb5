using System.Globalization;

namespace Loquat.Web.Messages;

/// The localStorage keys of unsent messages.
static class MessageDraftKey
{
    [StoredName("localStorage")]
    const string Prefix = "talk ";

    [StoredName("localStorage")]
    const string PrefixOfNew = "talk @";

    public static string Of(long conversationId) => Prefix + conversationId.ToString(CultureInfo.InvariantCulture);

    /// The key of the first message of a new conversation.
    public static string OfNew(string handle) => PrefixOfNew + handle;
}
