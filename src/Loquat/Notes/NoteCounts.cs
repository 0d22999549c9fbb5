using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes;

/// SQL for the likes and saves of a note `n` by the author `a`. If the author hides them, everybody else gets 0. Comments are not hidden.
public static class NoteCounts
{
    const string AreHidden = "a.hides_likes AND n.root_id IS NULL AND n.author_id <> @viewer";

    public const string Likes = $"CASE WHEN {AreHidden} THEN 0 ELSE n.likes END";
    public const string Saves = $"CASE WHEN {AreHidden} THEN 0 ELSE n.saves END";
}
