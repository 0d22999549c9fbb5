using System.Globalization;
using System.Text;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// Fills the slots of `NoteBar`.
static class NoteBarSlots
{
    public static IEnumerable<byte[]> Of(NoteTally tally) =>
        [.. Act("like", "unlike", tally.Liked, tally.Likes), .. Act("save", "unsave", tally.Saved, tally.Saves), Number(tally.Comments)];

    static IEnumerable<byte[]> Act(string act, string undo, bool done, int count) =>
        [Encoding.ASCII.GetBytes(done ? undo : act), done ? "true"u8.ToArray() : "false"u8.ToArray(), Number(count)];

    static byte[] Number(int count) => Encoding.UTF8.GetBytes(count.ToString("N0", CultureInfo.CurrentCulture));
}
