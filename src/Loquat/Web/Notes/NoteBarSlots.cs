using System.Globalization;
using System.Text;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// Fills the slots of `NoteBar`.
static class NoteBarSlots
{
    public static IEnumerable<byte[]> Of(NoteTally tally) =>
        [.. Act("like", "unlike", tally.Liked, tally.Likes), .. Act("save", "unsave", tally.Saved, tally.Saves), Number(tally.Comments)];

    /// The one of a comment, which says nothing where nobody did.
    public static IEnumerable<byte[]> Like(NoteTally tally) => [.. Act("like", "unlike", tally.Liked, tally.Likes).Take(2), NumberIfAny(tally.Likes)];

    public static byte[] NumberIfAny(int count) => count == 0 ? [] : Number(count);

    static IEnumerable<byte[]> Act(string act, string undo, bool done, int count) =>
        [Encoding.ASCII.GetBytes(done ? undo : act), done ? "true"u8.ToArray() : "false"u8.ToArray(), Number(count)];

    static byte[] Number(int count) => Encoding.UTF8.GetBytes(count.ToString("N0", CultureInfo.CurrentCulture));
}
