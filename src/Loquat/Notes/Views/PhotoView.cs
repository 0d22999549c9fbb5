using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// A photo of a note, or the poster of a video.
public sealed record PhotoView(
    long MediumId, MediumState State, string Key, int Width, int Height, string Colour, string Preview, string AltText)
{
    /// Null for a photo.
    public VideoView? Video { get; init; }

    public bool IsReady => State == MediumState.Ready;

    /// The displayed size for a maximum width. Photos are never enlarged, and never more than three times as high as the width.
    public (int Width, int Height) SizeIn(int width)
    {
        var scale = Math.Min(1, Math.Min((double)width / Width, 3.0 * width / Height));
        return (Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
    }

    public string AddressOf(string file) => MediaKeys.AddressOf(Key, file);

    /// False for photos with transparency.
    public bool HasPreview => Preview.Length > 0;

    /// Shown in place of the photo while it loads.
    public string PreviewAddress => $"data:image/webp;base64,{Preview}";
}
