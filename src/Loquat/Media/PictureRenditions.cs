namespace Loquat.Media;

/// What came out of a picture. `Preview` is a tiny WebP in base64, to stand in its place while it loads.
public sealed record PictureRenditions(int Width, int Height, string BlurHash, string Colour, string Preview, IReadOnlyList<string> Files);
