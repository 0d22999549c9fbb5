namespace Loquat.Media.Pictures;

/// The result of processing a picture. `Master` is empty if it existed before. `Preview` is a tiny WebP in base64, shown while the picture
/// loads, and empty if the picture has transparency.
public sealed record PictureRenditions(
    string Master, int Width, int Height, string BlurHash, string Colour, string Preview, IReadOnlyList<string> Files);
