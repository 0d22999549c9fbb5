using System.Globalization;
using Loquat.Messages;
using Loquat.Notes;

namespace Loquat.Web.Messages;

/// What conversations are called, and what is said of the last message.
public static class ConversationLook
{
    public static string NameOf(ConversationView conversation)
    {
        if (!conversation.IsGroup)
        {
            return conversation.Other is { IsPresent: true } other ? other.Author.DisplayName : Text.Talk_Gone;
        }
        var names = conversation.Others.Where(o => o.IsPresent).Take(4).Select(o => o.Author.DisplayName);
        return conversation.Title.Length > 0 ? conversation.Title : string.Join(Text.List_Comma, names) is { Length: > 0 } joined ? joined : Text.Talk_Group;
    }

    public static string NameOf(ConversationLine line) => !line.IsGroup
        ? line.Other?.DisplayName ?? Text.Talk_Gone
        : line.Title.Length > 0 ? line.Title : line.Names.Length > 0 ? line.Names : Text.Talk_Group;

    /// In one line.
    public static string ExcerptOf(ConversationLine line)
    {
        if (line.Last is not { } last)
        {
            return Text.Talk_Begun;
        }
        var words = last.IsDeleted ? Text.Message_Deleted : last.IsFolded ? Text.Message_Folded : last.Body.Length > 0 ? last.Body : last.HasPhoto ? Text.Message_APhoto : Text.Message_ANote;
        var who = last.IsMine ? Text.Message_You : line.IsGroup ? last.Author : "";
        return who.Length > 0 ? Text.Message_Said.Replace("{0}", who, StringComparison.Ordinal).Replace("{1}", words, StringComparison.Ordinal) : words;
    }

    /// Without a picture: none is shown of a stranger.
    public static Author Plain(Author author) => author with { AvatarKey = "" };

    public static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString(Text.Date_Format, CultureInfo.CurrentCulture);

    public static string IsoOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
