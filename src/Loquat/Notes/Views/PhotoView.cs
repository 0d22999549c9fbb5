using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// A photo of a note as everybody sees it who may see the note; of a video, its poster.
public sealed record PhotoView(
    long MediumId, MediumState State, string Key, int Width, int Height, string Colour, string Preview, string AltText)
{
    /// Nothing of a photo.
    public VideoView? Video { get; init; }

    public bool IsReady => State == MediumState.Ready;

    /// How wide and high it is where it may be so wide: it is never made larger, and never more than three times as high as wide.
    public (int Width, int Height) SizeIn(int width)
    {
        var scale = Math.Min(1, Math.Min((double)width / Width, 3.0 * width / Height));
        return (Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
    }

    public string AddressOf(string file) => MediaKeys.AddressOf(Key, file);

    /// Not where the photo can be seen through.
    public bool HasPreview => Preview.Length > 0;

    /// Stands in the place of the photo while it loads.
    public string PreviewAddress => $"data:image/webp;base64,{Preview}";
}
