using Loquat.Languages.MyWords;
using Loquat.Notes.Views;

namespace Loquat.Web.MyWords;

/// A saved word with the note in which it was met and the address of the note or comment, if the reader may still see it.
public sealed record SavedWordView(SavedWord Word, NoteView? Note, string NoteAddress, DateTimeOffset Now)
{
    public bool IsDue => Word.DueAt <= Now;

    public TimeSpan DueIn => Word.DueAt - Now;
}
