using Loquat.Media;

namespace Loquat.Notes;

/// A photo of a note as everybody sees it who may see the note.
public sealed record PhotoView(long MediumId, MediumState State, string Key, int Width, int Height, string Colour, string Preview, string AltText)
{
    public bool IsReady => State == MediumState.Ready;

    public string AddressOf(string file) => $"/media/{Key}/{file}";

    /// Stands in the place of the photo while it loads.
    public string PreviewAddress => $"data:image/webp;base64,{Preview}";
}
