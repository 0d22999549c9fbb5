using Loquat.Linguistics;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// How photos are set into a page: from which files, and in which frame.
public static class PhotoDisplay
{
    /// Of the JPEG that other places show of a link, since not all of them read WebP.
    public const int LinkWidth = 1080;

    // Frames are measured in 24ths of their width, from 4 : 3 to 3 : 4, so that little is cut off.
    const int Square = 24;
    const int Widest = 18;
    const int Tallest = 32;

    // About as much as stands in one line on a phone, and beside two other columns.
    const int LineOnPhone = 22;
    const int LineOnDesk = 31;

    /// A class for the shape of the frame.
    public static string FrameOf(PhotoView photo) =>
        $"rows-{(photo.IsReady ? Math.Clamp((int)Math.Round((double)Square * photo.Height / photo.Width), Widest, Tallest) : Square)}";

    /// A class for the room that a card keeps for its words.
    public static string RoomFor(string heading) => TextWidth.Columns(heading) switch
    {
        0 => "words-none",
        <= LineOnPhone => "words-short",
        <= LineOnDesk => "words-middle",
        _ => "words-long",
    };

    /// For `srcset`. A small photo is in several files of one size, of which one is enough.
    public static string SourcesOf(PhotoView photo, params IEnumerable<int> widths) => string.Join(", ", widths
        .Select(most => (photo.SizeIn(most).Width, File: $"{most}.webp"))
        .DistinctBy(source => source.Width)
        .Select(source => $"{photo.AddressOf(source.File)} {source.Width}w"));

    /// For `sizes` on the stage, which is as high as the window and beside a column of words, or as wide as the window.
    public static string SizeOnStage(PhotoView photo)
    {
        var ofHeight = (int)Math.Ceiling(100.0 * photo.Width / photo.Height);
        return $"(min-width: 1000px) min(64vw, {ofHeight}vh), 100vw";
    }
}
