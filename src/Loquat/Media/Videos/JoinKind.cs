namespace Loquat.Media.Videos;

public enum JoinKind
{
    /// Both at once, mine on the left.
    DuetBeside,

    /// Both at once, mine on top.
    DuetStacked,

    /// A piece of the other one, then mine.
    Stitch,
}
