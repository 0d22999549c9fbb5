using Loquat.Notes;
using Loquat.Notes.Comments;

namespace Loquat.Web.Comments;

/// What the form under a note begins with. `Key` may be a slot; `Answered` is the comment that is answered, if it is one.
public sealed record CommentDraft(
    string Key, string Body = "", CommentView? Answered = null, PhotoChoice? Photo = null, FormProblem? Problem = null);
