namespace Loquat.Media.Videos;

/// How words over a video are drawn.
public enum TextInk
{
    /// White with a dark edge.
    White,

    /// Yellow with a dark edge.
    Sun,

    /// Dark on a plate of paper.
    Paper,

    /// White on a plate of loquat.
    Loquat,
}
