namespace Loquat.Notes;

/// The progress of identifying the languages of all notes and comments again. There is at most one row.
public sealed class LanguageProgress
{
    public int Id { get; init; } = 1;

    /// The version of the identification.
    public int Version { get; set; }

    /// The last note or comment that was identified.
    public long Reached { get; set; }
    public bool IsDone { get; set; }
}
