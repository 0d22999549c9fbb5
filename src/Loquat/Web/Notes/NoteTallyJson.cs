using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;

namespace Loquat.Web.Notes;

/// How a note stands, as its script is told.
public sealed record NoteTallyJson(int Likes, bool Liked, int Saves, bool Saved, int Comments)
{
    public static NoteTallyJson Of(NoteTally tally) => new(tally.Likes, tally.Liked, tally.Saves, tally.Saved, tally.Comments);
}
