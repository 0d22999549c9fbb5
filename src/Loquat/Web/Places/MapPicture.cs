namespace Loquat.Web.Places;

/// A drawn map: SVG paths and marks. It needs no script and no other server.
public sealed record MapPicture(string Name, string Land, string Borders, IReadOnlyList<MapMark> Marks)
{
    public IEnumerable<MapMark> Places => Marks.Where(mark => !mark.IsCity);

    /// Whether no mark is in the middle.
    public bool IsMiddleBare => !Marks.Any(mark => Math.Abs(mark.X - MapView.Width / 2) < 4 && Math.Abs(mark.Y - MapView.Height / 2) < 4);
}
