using Loquat.Linguistics.Lines;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// How photos are shown on a page: their files and their frames.
public static class PhotoDisplay
{
    /// The width of the JPEG for link previews, since not all sites read WebP.
    public const int LinkWidth = 1080;

    // Frame heights are in 24ths of the width, from 4 : 3 to 3 : 4, so that little is cropped.
    const int Square = 24;
    const int Widest = 18;
    const int Tallest = 32;

    // About the number of columns in one line on a phone, and beside two other cards.
    const int LineOnPhone = 22;
    const int LineOnDesk = 31;

    /// The CSS class for the shape of the frame.
    public static string FrameOf(PhotoView photo) =>
        $"rows-{(photo.IsReady ? Math.Clamp((int)Math.Round((double)Square * photo.Height / photo.Width), Widest, Tallest) : Square)}";

    /// The CSS class for the space that a card reserves for its heading.
    public static string RoomFor(string heading) => TextWidth.Columns(heading) switch
    {
        0 => "words-none",
        <= LineOnPhone => "words-short",
        <= LineOnDesk => "words-middle",
        _ => "words-long",
    };

    /// The value of `srcset`. Several files of a small photo have the same size; only one of them is listed.
    public static string SourcesOf(PhotoView photo, params IEnumerable<int> widths) => string.Join(", ", widths
        .Select(most => (photo.SizeIn(most).Width, File: $"{most}.webp"))
        .DistinctBy(source => source.Width)
        .Select(source => $"{photo.AddressOf(source.File)} {source.Width}w"));

    /// The value of `sizes` on the stage, which is as high as the window and beside a text column, or as wide as the window.
    public static string SizeOnStage(PhotoView photo)
    {
        var ofHeight = (int)Math.Ceiling(100.0 * photo.Width / photo.Height);
        return $"(min-width: 1000px) min(64vw, {ofHeight}vh), 100vw";
    }
}
