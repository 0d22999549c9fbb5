namespace Loquat.Notes;

/// How long a deleted note or comment can be brought back.
public static class NoteUndo
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    // The page counts from when it was shown, which is a little later.
    internal static readonly TimeSpan KeptFor = Window + TimeSpan.FromSeconds(3);
}
