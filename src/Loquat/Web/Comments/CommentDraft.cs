using Loquat.Notes;
using Loquat.Notes.Comments;

namespace Loquat.Web.Comments;

/// The initial values of the comment form. `Key` may be a template slot; `Answered` is the comment that is replied to, if any.
public sealed record CommentDraft(
    string Key, string Body = "", CommentView? Answered = null, PhotoChoice? Photo = null, FormProblem? Problem = null);
