namespace Loquat.Notes;

/// How long a deleted note or comment can be restored.
public static class NoteUndo
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    // The page starts its countdown when it is shown, a little after the deletion.
    internal static readonly TimeSpan KeptFor = Window + TimeSpan.FromSeconds(3);
}
