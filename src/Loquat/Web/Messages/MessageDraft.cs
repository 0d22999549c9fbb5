using Loquat.Messages;
using Loquat.Notes;

namespace Loquat.Web.Messages;

/// The content of the message form of a conversation.
public sealed record MessageDraft(
    string Key, string Body = "", PhotoChoice? Photo = null, MessageView? Answered = null, FormProblem? Problem = null)
{
    public static MessageDraft New() => new(NoteKeys.New());
}
