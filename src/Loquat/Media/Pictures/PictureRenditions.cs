namespace Loquat.Media.Pictures;

/// What came out of a picture. `Master` is empty where it was there before; `Preview` is a tiny WebP in base64, to stand in the
/// picture's place while it loads; none where the picture can be seen through.
public sealed record PictureRenditions(
    string Master, int Width, int Height, string BlurHash, string Colour, string Preview, IReadOnlyList<string> Files);
