using System.Globalization;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Web.Cards;

namespace Loquat.Web.Messages;

/// The names of conversations, and previews of their last message.
public static class ConversationDisplay
{
    public static string NameOf(ConversationView conversation)
    {
        if (!conversation.IsGroup)
        {
            return conversation.Other is { IsPresent: true } other ? other.Author.DisplayName : Text.Conversation_Gone;
        }
        var names = conversation.Others.Where(o => o.IsPresent).Take(4).Select(o => o.Author.DisplayName);
        return conversation.Title.Length > 0 ? conversation.Title
            : string.Join(Text.List_Comma, names) is { Length: > 0 } joined ? joined
            : Text.Conversation_Group;
    }

    public static string NameOf(ConversationLine line) => !line.IsGroup
        ? line.Other?.DisplayName ?? Text.Conversation_Gone
        : line.Title.Length > 0 ? line.Title : line.Names.Length > 0 ? line.Names : Text.Conversation_Group;

    /// The preview of the last message, and the language of its text; null for texts in the page's language.
    public static (string Words, string? Language) WordsOf(ConversationLine line) => line.Last switch
    {
        null => (Text.Conversation_Begun, null),
        { IsDeleted: true } => (Text.Message_Deleted, null),
        { IsFolded: true } => (Text.Message_Folded, null),
        { Body.Length: > 0 } last => (last.Body, NoteLanguage.AttributeOf(last.Language)),
        { HasPhoto: true } => (Text.Message_APhoto, null),
        _ => (Text.Message_ANote, null),
    };

    /// The sender of the last message, unless the name of the conversation already says it.
    public static string WhoOf(ConversationLine line) =>
        line.Last is not { } last ? "" : last.IsMine ? Text.Message_You : line.IsGroup && !last.IsFolded ? last.Author : "";

    /// Removes the avatar, because pictures of strangers are not shown.
    public static Author Plain(Author author) => author with { AvatarKey = "" };

    public static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString(Text.Date_Format, CultureInfo.CurrentCulture);

    public static string IsoOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
