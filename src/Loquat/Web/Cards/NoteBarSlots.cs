using System.Globalization;
using System.Text;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// Fills the slots of `NoteBar`. A count of zero or a hidden count is left empty, as in the script.
static class NoteBarSlots
{
    public static IEnumerable<byte[]> Of(NoteTally tally) =>
        [.. Act("like", "unlike", tally.Liked, tally.Likes), .. Act("save", "unsave", tally.Saved, tally.Saves),
            NumberIfAny(tally.Comments)];

    /// The like button of a comment.
    public static IEnumerable<byte[]> Like(NoteTally tally) => Act("like", "unlike", tally.Liked, tally.Likes);

    public static byte[] NumberIfAny(int count) =>
        count == 0 ? [] : Encoding.UTF8.GetBytes(count.ToString("N0", CultureInfo.CurrentCulture));

    static IEnumerable<byte[]> Act(string act, string undo, bool done, int count) =>
        [Encoding.ASCII.GetBytes(done ? undo : act), done ? "true"u8.ToArray() : "false"u8.ToArray(), NumberIfAny(count)];
}
