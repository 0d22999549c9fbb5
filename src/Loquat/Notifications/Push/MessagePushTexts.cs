using System.Globalization;
using System.Text.Json;
using Loquat.Mail;
using Loquat.Messages;

namespace Loquat.Notifications.Push;

/// The text of a push about a conversation: the sender and, only if the recipient chose that, the message.
public static class MessagePushTexts
{
    const int WordsLength = 300;

    /// Messages are expected with the newest first.
    public static byte[] Of(IReadOnlyList<UnreadMessage> said, long conversationId, bool showsWords, string language)
    {
        using var speaking = MailLanguage.Use(language);
        var (newest, count) = (said[0], said.Count.ToString(CultureInfo.CurrentCulture));
        var number = said.Count == 1 ? Text.Push_Said_One : Wording.Of(Text.Push_Said_Other, count);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = newest is { IsGroup: true, Title.Length: > 0 }
                ? Wording.Of(Text.Push_InGroup, newest.Author, newest.Title)
                : newest.Author,
            body = showsWords ? WordsOf(newest) + (said.Count > 1 ? $"\n{number}" : "") : number,
            address = Conversation.AddressOf(conversationId),
            tag = string.Create(CultureInfo.InvariantCulture, $"talk-{conversationId}"),
            language,
        });
    }

    static string WordsOf(UnreadMessage message) => message.Body switch
    {
        { Length: > WordsLength } words => $"{Cut(words)}…",
        { Length: > 0 } words => words,
        _ => message.HasPhoto ? Text.Message_APhoto : Text.Message_ANote,
    };

    /// Does not split a surrogate pair.
    static string Cut(string words) => words[..(char.IsHighSurrogate(words[WordsLength - 1]) ? WordsLength - 1 : WordsLength)];
}
