using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes;

/// How many like and save a note `n` of the author `a`, as far as the viewer is told: whoever hides it is told alone. Comments hide
/// nothing.
public static class NoteCounts
{
    const string AreHidden = "a.hides_likes AND n.root_id IS NULL AND n.author_id <> @viewer";

    public const string Likes = $"CASE WHEN {AreHidden} THEN 0 ELSE n.likes END";
    public const string Saves = $"CASE WHEN {AreHidden} THEN 0 ELSE n.saves END";
}
