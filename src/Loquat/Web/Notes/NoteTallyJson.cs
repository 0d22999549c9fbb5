using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;

namespace Loquat.Web.Notes;

/// The counts and the viewer's marks of a note, as JSON.
public sealed record NoteTallyJson(int Likes, bool Liked, int Saves, bool Saved, int Comments)
{
    public static NoteTallyJson Of(NoteTally tally) => new(tally.Likes, tally.Liked, tally.Saves, tally.Saved, tally.Comments);
}
